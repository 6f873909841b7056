// Tempting: with the tasks in a list, each of them can be asked how it ended.
// Fails: a call that throws before it returns a task never gets into the list. The loop ends there, with the first clubs under way.
// Caught by: A_club_whose_sync_throws_at_once_costs_no_other_club_its_line
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        var syncs = clubs.Select(club => (Club: club, Task: feed.SyncAsync(club, cancellationToken))).ToList();
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
}
