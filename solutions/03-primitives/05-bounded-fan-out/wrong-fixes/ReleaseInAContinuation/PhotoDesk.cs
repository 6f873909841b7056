// Tempting: a continuation on the copy runs however the copy ends, and needs no try.
// Fails: a copy that throws before it returns a task has nothing to continue. Its slot is gone.
// Caught by: A_refresh_that_throws_at_once_leaves_room_for_others
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        var withinTheContract = new ParallelOptions { MaxDegreeOfParallelism = connections, CancellationToken = cancellationToken };

        await Parallel.ForEachAsync(players, withinTheContract, async (player, token) => await agency.CopyAsync(player, token));
    }

    public async Task RefreshAsync(string player, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        var copy = agency.CopyAsync(player, cancellationToken);
        _ = copy.ContinueWith(_ => _slots.Release(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await copy;
    }
}
