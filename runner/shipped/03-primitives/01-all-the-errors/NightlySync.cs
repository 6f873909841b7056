namespace AsyncKatas.AllTheErrors;

// Copies the squads of all clubs from the federation's feed, all at once, and reports to the morning mail.
// The mail said "1 failure". By noon, 37 clubs had called about yesterday's squad, and the mail does not name the
// clubs that went well either. On mornings when the run has to be stopped, there is no mail.
public sealed class NightlySync(IClubFeed feed)
{
    // TODO: the report says of every club how its sync ended, and of those that failed, why.
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];

        try
        {
            var players = await Task.WhenAll(clubs.Select(club => feed.SyncAsync(club, cancellationToken)));
            synced.AddRange(clubs.Zip(players, (club, count) => new SyncedClub(club, count)));
        }
        catch (FeedException e)
        {
            failed.Add(new FailedClub(e.Club, e.Message));
        }

        return new SyncReport(synced, failed, Cancelled: []);
    }
}
