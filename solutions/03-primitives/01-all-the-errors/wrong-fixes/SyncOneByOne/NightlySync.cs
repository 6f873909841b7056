// Tempting: with a try and a catch around each club, nothing can get lost.
// Fails: nothing gets lost, and nothing overlaps: the run takes the sum of all answers.
// Caught by: The_syncs_overlap_hold_no_thread_and_run_once_for_each_club
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        foreach (var club in clubs)
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
        }

        return new SyncReport(synced, failed, cancelled);
    }
}
