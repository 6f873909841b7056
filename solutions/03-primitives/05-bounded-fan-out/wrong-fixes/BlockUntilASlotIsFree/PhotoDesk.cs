// Tempting: Wait is what one does with a semaphore.
// Fails: it waits with a thread, and there are more visitors than threads.
// Caught by: Refreshes_that_come_at_the_same_time_share_the_connections_and_hold_no_thread
#pragma warning disable VSTHRD103, CA1849, MA0042, MA0045, AsyncFixer02 // the blocking call is the point
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
        _slots.Wait(cancellationToken);
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
