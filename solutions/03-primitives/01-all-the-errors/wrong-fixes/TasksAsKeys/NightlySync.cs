// Tempting: WhenEach gives the task back, so a dictionary from the task to its club says whose it is.
// Fails: a task that has ended at once with a small number may be one that .NET keeps for all: two clubs, one key, and no mail at all.
// Caught by: Two_clubs_that_answer_at_once_alike_are_two_clubs
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        var clubOf = clubs.ToDictionary(club => BeginAsync(club, cancellationToken));

        await foreach (var sync in Task.WhenEach(clubOf.Keys))
        {
            var club = clubOf[sync];
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
