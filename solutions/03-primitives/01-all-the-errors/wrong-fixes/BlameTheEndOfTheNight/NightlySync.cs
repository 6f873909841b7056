// Tempting: once the run has been stopped, whatever did not succeed was cancelled.
// Fails: the token says how the night ended, not how a club did: one that failed at three is listed as cancelled at six.
// Caught by: A_run_that_is_stopped_reports_what_was_synced_what_failed_and_what_was_cancelled
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        var syncs = clubs.Select(club => (Club: club, Task: BeginAsync(club, cancellationToken))).ToList();
        await Task.WhenAll(syncs.Select(sync => (Task)sync.Task)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        foreach (var (club, sync) in syncs)
        {
            if (sync.IsCompletedSuccessfully)
                synced.Add(new SyncedClub(club, await sync));
            else if (cancellationToken.IsCancellationRequested)
                cancelled.Add(club);
            else
                failed.Add(new FailedClub(club, sync.Exception?.InnerException?.Message ?? "no answer"));
        }

        return new SyncReport(synced, failed, cancelled);
    }

    async Task<int> BeginAsync(string club, CancellationToken cancellationToken) => await feed.SyncAsync(club, cancellationToken);
}
