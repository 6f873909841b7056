// Tempting: with its maximum, a semaphore refuses a slot too many, so everything may stand inside the try.
// Fails: it refuses only when all slots are free. While three are at work, whoever leaves the queue gives back one that somebody else still uses.
// Caught by: A_refresh_that_left_the_queue_makes_no_room_while_three_are_at_work
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections, connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        var withinTheContract = new ParallelOptions { MaxDegreeOfParallelism = connections, CancellationToken = cancellationToken };

        await Parallel.ForEachAsync(players, withinTheContract, async (player, token) => await agency.CopyAsync(player, token));
    }

    public async Task RefreshAsync(string player, CancellationToken cancellationToken)
    {
        try
        {
            await _slots.WaitAsync(cancellationToken);
            await agency.CopyAsync(player, cancellationToken);
        }
        finally
        {
            _slots.Release();
        }
    }
}
