namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        // Each task stays beside its club. The list is made once: a query would make the calls again with each pass.
        var syncs = clubs.Select(club => (Club: club, Task: BeginAsync(club, cancellationToken))).ToList();

        // Waits for all of them and throws nothing. The option exists for Task only, with a Task<T> it throws: hence the cast.
        await Task.WhenAll(syncs.Select(sync => (Task)sync.Task)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // A cancelled task is neither successful nor faulted, and it has no exception to ask for.
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

    // An async method turns an exception thrown before the first await into a failed task, like any other failure.
    async Task<int> BeginAsync(string club, CancellationToken cancellationToken) => await feed.SyncAsync(club, cancellationToken);
}
