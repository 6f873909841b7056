// Tempting: a club that fails yields no players, the exception goes to the log, and WhenAll never throws.
// Fails: the mail calls the club synced, with an empty squad.
// Caught by: The_mail_names_every_club_that_failed_with_its_reason
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        var players = await Task.WhenAll(clubs.Select(club => PlayersAsync(club, cancellationToken)));

        return new SyncReport([.. clubs.Zip(players, (club, count) => new SyncedClub(club, count))], Failed: [], Cancelled: []);
    }

    async Task<int> PlayersAsync(string club, CancellationToken cancellationToken)
    {
        try
        {
            return await feed.SyncAsync(club, cancellationToken);
        }
        catch (Exception e)
        {
            Console.WriteLine($"{club}: {e}");
            return 0;
        }
    }
}
