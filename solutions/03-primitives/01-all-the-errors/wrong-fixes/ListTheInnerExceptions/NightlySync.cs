// Tempting: the task of WhenAll holds every exception, and each FeedException knows its club.
// Fails: other exceptions know no club, one club may have several, a cancelled one has none, and the synced ones stay lost.
// Caught by: A_failure_of_any_kind_is_in_the_mail
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        var all = Task.WhenAll(clubs.Select(club => feed.SyncAsync(club, cancellationToken)));
        await ((Task)all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        if (all.IsCompletedSuccessfully)
            return new SyncReport([.. clubs.Zip(await all, (club, count) => new SyncedClub(club, count))], Failed: [], Cancelled: []);

        var failures = all.Exception?.InnerExceptions.OfType<FeedException>() ?? [];
        return new SyncReport(Synced: [], [.. failures.Select(e => new FailedClub(e.Club, e.Message))], Cancelled: []);
    }
}
