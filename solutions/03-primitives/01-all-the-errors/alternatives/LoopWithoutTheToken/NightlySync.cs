// Also right: Parallel.ForEachAsync, as soon as the feed wants a limit. The calls get the token; the loop does not, so it never throws.
using System.Collections.Concurrent;

namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        ConcurrentBag<SyncedClub> synced = [];
        ConcurrentBag<FailedClub> failed = [];
        ConcurrentBag<string> cancelled = [];

        var allAtOnce = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, clubs.Count) };
        await Parallel.ForEachAsync(clubs, allAtOnce, async (club, _) =>
        {
            try
            {
                synced.Add(new SyncedClub(club, await feed.SyncAsync(club, cancellationToken)));
            }
            catch (OperationCanceledException)
            {
                cancelled.Add(club);
            }
            catch (Exception e)
            {
                failed.Add(new FailedClub(club, e.Message));
            }
        });

        return new SyncReport([.. synced], [.. failed], [.. cancelled]);
    }
}
