// Tempting: clients answer to a cancellation with all kinds of exceptions, so after the stop only the feed's own complaint is a failure.
// Fails: a disk that is full after the stop is reported as cancelled, as if the club had been rolled back.
// Caught by: A_failure_after_the_stop_is_a_failure
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        var syncs = clubs.Select(club => (Club: club, Task: BeginAsync(club, cancellationToken))).ToList();

        foreach (var (club, sync) in syncs)
        {
            try
            {
                synced.Add(new SyncedClub(club, await sync));
            }
            catch (FeedException e)
            {
                failed.Add(new FailedClub(club, e.Message));
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                cancelled.Add(club);
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

    async Task<int> BeginAsync(string club, CancellationToken cancellationToken) => await feed.SyncAsync(club, cancellationToken);
}
