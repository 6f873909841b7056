// Tempting: a method that gets a token asks it first; a run that has been stopped already need not begin.
// Fails: it ends with an exception, and there is no mail on the mornings when not one club was synced.
// Caught by: A_run_that_is_stopped_before_it_begins_reports_every_club_as_cancelled
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        var syncs = clubs.Select(club => (Club: club, Task: BeginAsync(club, cancellationToken))).ToList();
        await Task.WhenAll(syncs.Select(sync => (Task)sync.Task)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        foreach (var (club, sync) in syncs)
        {
            if (sync.IsCompletedSuccessfully)
                synced.Add(new SyncedClub(club, await sync));
            else if (sync.IsCanceled)
                cancelled.Add(club);
            else
                failed.Add(new FailedClub(club, sync.Exception!.InnerException!.Message));
        }

        return new SyncReport(synced, failed, cancelled);
    }

    async Task<int> BeginAsync(string club, CancellationToken cancellationToken) => await feed.SyncAsync(club, cancellationToken);
}
