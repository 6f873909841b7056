// Tempting: with slots of its own, no call can take away those of another.
// Fails: a limit that every caller brings along limits nobody.
// Caught by: Refreshes_that_come_at_the_same_time_share_the_connections_and_hold_no_thread
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        var withinTheContract = new ParallelOptions { MaxDegreeOfParallelism = connections, CancellationToken = cancellationToken };

        await Parallel.ForEachAsync(players, withinTheContract, async (player, token) => await agency.CopyAsync(player, token));
    }

    public async Task RefreshAsync(string player, CancellationToken cancellationToken)
    {
        using var slots = new SemaphoreSlim(connections);
        await slots.WaitAsync(cancellationToken);
        try
        {
            await agency.CopyAsync(player, cancellationToken);
        }
        finally
        {
            slots.Release();
        }
    }
}
