// Tempting: SuppressThrowing on the task that WhenAll returns.
// Fails: that task has a result, and with the exception suppressed there would be none to return: ConfigureAwait itself throws.
// Caught by: The_mail_names_every_club_that_failed_with_its_reason
#pragma warning disable CA2261 // says the same at compile time, where it is switched on
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        var syncs = clubs.Select(club => (Club: club, Task: BeginAsync(club, cancellationToken))).ToList();
        await Task.WhenAll(syncs.Select(sync => sync.Task)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

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

    async Task<int> BeginAsync(string club, CancellationToken cancellationToken) => await feed.SyncAsync(club, cancellationToken);
}
