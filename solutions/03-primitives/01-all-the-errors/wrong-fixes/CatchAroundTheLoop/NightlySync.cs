// Tempting: all syncs are started, so awaiting them in turn costs nothing, and one catch around the loop sees whatever goes wrong.
// Fails: it sees the first failure and leaves the loop. The clubs behind it are in no list, and nobody looks at their tasks any more.
// Caught by: The_mail_names_every_club_that_failed_with_its_reason
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        var syncs = clubs.Select(club => (Club: club, Task: BeginAsync(club, cancellationToken))).ToList();

        var current = "";
        try
        {
            foreach (var (club, sync) in syncs)
            {
                current = club;
                synced.Add(new SyncedClub(club, await sync));
            }
        }
        catch (OperationCanceledException)
        {
            cancelled.Add(current);
        }
        catch (Exception e)
        {
            failed.Add(new FailedClub(current, e.Message));
        }

        return new SyncReport(synced, failed, cancelled);
    }

    async Task<int> BeginAsync(string club, CancellationToken cancellationToken) => await feed.SyncAsync(club, cancellationToken);
}
