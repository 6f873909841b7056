// Also right: once all are started, awaiting them in turn loses no overlap; try and catch stand where everybody looks for them.
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        var syncs = clubs.Select(club => (Club: club, Task: BeginAsync(club, cancellationToken))).ToList();

        foreach (var (club, sync) in syncs)
        {
            try
            {
                synced.Add(new SyncedClub(club, await sync));
            }
            catch (OperationCanceledException)
            {
                cancelled.Add(club);
            }
            catch (Exception e)
            {
                failed.Add(new FailedClub(club, e.Message));
            }
        }

        return new SyncReport(synced, failed, cancelled);
    }

    async Task<int> BeginAsync(string club, CancellationToken cancellationToken) => await feed.SyncAsync(club, cancellationToken);
}
