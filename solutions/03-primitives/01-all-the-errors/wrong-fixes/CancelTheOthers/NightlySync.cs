// Tempting: a run with a failure has failed, so the rest can be spared: Parallel.ForEachAsync does it by itself.
// Fails: these syncs have nothing to do with each other. One club without an answer leaves all the others with yesterday's squad.
// Caught by: The_mail_names_the_clubs_that_were_synced_although_others_failed
using System.Collections.Concurrent;

namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        ConcurrentBag<SyncedClub> synced = [];
        ConcurrentBag<FailedClub> failed = [];
        ConcurrentBag<string> cancelled = [];

        var allAtOnce = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, clubs.Count), CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(clubs, allAtOnce, async (club, token) =>
        {
            try
            {
                synced.Add(new SyncedClub(club, await feed.SyncAsync(club, token)));
            }
            catch (OperationCanceledException)
            {
                cancelled.Add(club);
            }
            catch (Exception e)
            {
                failed.Add(new FailedClub(club, e.Message));
                throw;
            }
        }).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        return new SyncReport([.. synced], [.. failed], [.. cancelled]);
    }
}
