// Tempting: what has not failed has succeeded.
// Fails: a cancelled task is not faulted either, and reading its result throws: one club's timeout costs everybody the report.
// Caught by: A_feed_that_gives_up_by_itself_is_not_a_success
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];

        var syncs = clubs.Select(club => (Club: club, Task: BeginAsync(club, cancellationToken))).ToList();
        await Task.WhenAll(syncs.Select(sync => (Task)sync.Task)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        foreach (var (club, sync) in syncs)
        {
            if (sync.IsFaulted)
                failed.Add(new FailedClub(club, sync.Exception.InnerException!.Message));
            else
                synced.Add(new SyncedClub(club, await sync));
        }

        return new SyncReport(synced, failed, Cancelled: []);
    }

    async Task<int> BeginAsync(string club, CancellationToken cancellationToken) => await feed.SyncAsync(club, cancellationToken);
}
