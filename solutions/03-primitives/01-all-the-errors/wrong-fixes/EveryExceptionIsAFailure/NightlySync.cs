// Tempting: an exception is an exception, and a catch for each club puts every one of them in the report.
// Fails: a cancellation arrives as an exception too. When the run is stopped, the mail reports dozens of failures that nobody has to look into.
// Caught by: A_run_that_is_stopped_reports_what_was_synced_what_failed_and_what_was_cancelled
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        var clubReports = await Task.WhenAll(clubs.Select(club => SyncAsync(club, cancellationToken)));

        return new SyncReport(
            [.. clubReports.Select(each => each.Synced).OfType<SyncedClub>()],
            [.. clubReports.Select(each => each.Failed).OfType<FailedClub>()],
            Cancelled: []);
    }

    async Task<(SyncedClub? Synced, FailedClub? Failed)> SyncAsync(string club, CancellationToken cancellationToken)
    {
        try
        {
            return (new SyncedClub(club, await feed.SyncAsync(club, cancellationToken)), null);
        }
        catch (Exception e)
        {
            return (null, new FailedClub(club, e.Message));
        }
    }
}
