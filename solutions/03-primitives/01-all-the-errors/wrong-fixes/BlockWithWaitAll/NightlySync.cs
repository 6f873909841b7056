// Tempting: Task.WaitAll throws an AggregateException with every failure, and afterwards each task can be asked.
// Fails: it waits with a thread, until the slowest club has answered.
// Caught by: The_syncs_overlap_hold_no_thread_and_run_once_for_each_club
#pragma warning disable VSTHRD103 // the blocking call is the point
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        var syncs = clubs.Select(club => BeginAsync(club, cancellationToken)).ToArray();
        try
        {
            Task.WaitAll(syncs, CancellationToken.None);
        }
        catch (AggregateException)
        {
            // The tasks know more than this exception: it does not say which club is meant.
        }

        foreach (var (club, sync) in clubs.Zip(syncs))
        {
            if (sync.IsCompletedSuccessfully)
                synced.Add(new SyncedClub(club, sync.Result));
            else if (sync.IsCanceled)
                cancelled.Add(club);
            else
                failed.Add(new FailedClub(club, sync.Exception!.InnerException!.Message));
        }

        return Task.FromResult(new SyncReport(synced, failed, cancelled));
    }

    async Task<int> BeginAsync(string club, CancellationToken cancellationToken) => await feed.SyncAsync(club, cancellationToken);
}
