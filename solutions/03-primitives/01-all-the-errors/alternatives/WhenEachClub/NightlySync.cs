// Also right: WhenEach yields every task, failed ones too, in the order in which they end: for a report that grows while the night goes on.
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        // Keys, because no two of these tasks are the same object: each has a result of its own.
        var clubOf = clubs.ToDictionary(club => BeginAsync(club, cancellationToken));

        await foreach (var sync in Task.WhenEach(clubOf.Keys))
        {
            var club = clubOf[sync];
            if (sync.IsCompletedSuccessfully)
                synced.Add(await sync);
            else if (sync.IsCanceled)
                cancelled.Add(club);
            else
                failed.Add(new FailedClub(club, sync.Exception!.InnerException!.Message));
        }

        return new SyncReport(synced, failed, cancelled);
    }

    async Task<SyncedClub> BeginAsync(string club, CancellationToken cancellationToken) => new(club, await feed.SyncAsync(club, cancellationToken));
}
