// Tempting: several failures make an AggregateException, so that is the one to catch.
// Fails: await takes the first exception out of it and throws that. The catch below never runs, and there is no report.
// Caught by: The_mail_names_every_club_that_failed_with_its_reason
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];

        try
        {
            var players = await Task.WhenAll(clubs.Select(club => feed.SyncAsync(club, cancellationToken)));
            synced.AddRange(clubs.Zip(players, (club, count) => new SyncedClub(club, count)));
        }
        catch (AggregateException e)
        {
            failed.AddRange(e.Flatten().InnerExceptions.OfType<FeedException>().Select(each => new FailedClub(each.Club, each.Message)));
        }

        return new SyncReport(synced, failed, Cancelled: []);
    }
}
