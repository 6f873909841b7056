// Tempting: the results come in the order of the clubs, so the exceptions will, too.
// Fails: there is one result for each club, but an exception only for those that failed. The first failures are pinned on the first clubs.
// Caught by: The_mail_names_every_club_that_failed_with_its_reason
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];

        var all = Task.WhenAll(clubs.Select(club => feed.SyncAsync(club, cancellationToken)));
        try
        {
            synced.AddRange(clubs.Zip(await all, (club, count) => new SyncedClub(club, count)));
        }
        catch (Exception) when (all.Exception is not null)
        {
            failed.AddRange(clubs.Zip(all.Exception.InnerExceptions, (club, e) => new FailedClub(club, e.Message)));
        }

        return new SyncReport(synced, failed, Cancelled: []);
    }
}
