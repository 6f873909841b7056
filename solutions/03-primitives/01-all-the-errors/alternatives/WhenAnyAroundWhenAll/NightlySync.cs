// Also right: before .NET 8 had SuppressThrowing, WhenAny around WhenAll was the wait that never throws.
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        List<SyncedClub> synced = [];
        List<FailedClub> failed = [];
        List<string> cancelled = [];

        var syncs = clubs.Select(club => Task.Run(() => feed.SyncAsync(club, cancellationToken), CancellationToken.None)).ToArray();
        var all = Task.WhenAll(syncs);
        await Task.WhenAny(all);
        // Each sync's failure is looked at below. That of the common task is the same once more, and would count as unobserved.
        _ = all.Exception;

        foreach (var (club, sync) in clubs.Zip(syncs))
        {
            if (sync.IsCompletedSuccessfully)
                synced.Add(new SyncedClub(club, await sync));
            else if (sync.IsCanceled)
                cancelled.Add(club);
            else
                failed.Add(new FailedClub(club, string.Join("; ", sync.Exception!.InnerExceptions.Select(e => e.Message))));
        }

        return new SyncReport(synced, failed, cancelled);
    }
}
