// Tempting: a task that failed says so in its Exception, and each exception in there deserves a line.
// Fails: one club may fail for two reasons. The mail then counts two clubs for it.
// Caught by: A_club_that_fails_for_two_reasons_is_one_failed_club
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        var syncs = clubs.Select(club => (Club: club, Task: Begin(club, cancellationToken))).ToList();
        await Task.WhenAll(syncs.Select(sync => (Task)sync.Task)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        foreach (var (club, sync) in syncs)
        {
            if (sync.IsCompletedSuccessfully)
                synced.Add(new SyncedClub(club, await sync));
            else if (sync.IsCanceled)
                cancelled.Add(club);
            else
                failed.AddRange(sync.Exception!.InnerExceptions.Select(e => new FailedClub(club, e.Message)));
        }

        return new SyncReport(synced, failed, cancelled);
    }

    Task<int> Begin(string club, CancellationToken cancellationToken)
    {
        try
        {
            return feed.SyncAsync(club, cancellationToken);
        }
        catch (Exception e)
        {
            return Task.FromException<int>(e);
        }
    }
}
