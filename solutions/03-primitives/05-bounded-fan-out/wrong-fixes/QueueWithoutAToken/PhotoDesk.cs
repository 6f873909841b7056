// Tempting: the copy has the token, that should do.
// Fails: who waits for a slot has no copy yet. A visitor who has left stays in the queue until the copies ahead have ended.
// Caught by: A_refresh_that_waits_for_its_turn_can_be_cancelled
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
        await _slots.WaitAsync();
        try
        {
            await agency.CopyAsync(player, cancellationToken);
        }
        finally
        {
            _slots.Release();
        }
    }
}
