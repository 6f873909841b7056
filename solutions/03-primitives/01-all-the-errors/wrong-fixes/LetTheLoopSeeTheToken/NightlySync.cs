// Tempting: Parallel.ForEachAsync with a catch for each club, and the token goes where ParallelOptions wants it.
// Fails: a loop that sees its token end throws when it is over, although every club has its outcome by then: no report.
// Caught by: A_run_that_is_stopped_reports_what_was_synced_what_failed_and_what_was_cancelled
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
            }
        });

        return new SyncReport([.. synced], [.. failed], [.. cancelled]);
    }
}
