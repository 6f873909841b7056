// Tempting: WaitAsync with the token ends the waiting as soon as the run is stopped, and SuppressThrowing keeps it quiet.
// Fails: the waiting has ended, the syncs have not. The mail is out before anybody can know how they end.
// Caught by: A_run_that_is_stopped_waits_until_the_last_club_has_rolled_back
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        var syncs = clubs.Select(club => (Club: club, Task: BeginAsync(club, cancellationToken))).ToList();
        await Task.WhenAll(syncs.Select(sync => (Task)sync.Task)).WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        foreach (var (club, sync) in syncs)
        {
            if (sync.IsCompletedSuccessfully)
                synced.Add(new SyncedClub(club, await sync));
            else if (sync.IsFaulted)
                failed.Add(new FailedClub(club, sync.Exception.InnerException!.Message));
            else
                cancelled.Add(club);
        }

        return new SyncReport(synced, failed, cancelled);
    }

    async Task<int> BeginAsync(string club, CancellationToken cancellationToken) => await feed.SyncAsync(club, cancellationToken);
}
