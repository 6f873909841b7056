// Also right: a method that never throws turns each call into a value. The better answer when the caller needs more than three lists.
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    abstract record Outcome;
    sealed record Synced(SyncedClub Club) : Outcome;
    sealed record Failed(FailedClub Club) : Outcome;
    sealed record Cancelled(string Club) : Outcome;

    public async Task<SyncReport> RunAsync(IReadOnlyList<string> clubs, CancellationToken cancellationToken)
    {
        var outcomes = await Task.WhenAll(clubs.Select(club => OutcomeAsync(club, cancellationToken)));

        return new SyncReport(
            [.. outcomes.OfType<Synced>().Select(outcome => outcome.Club)],
            [.. outcomes.OfType<Failed>().Select(outcome => outcome.Club)],
            [.. outcomes.OfType<Cancelled>().Select(outcome => outcome.Club)]);
    }

    async Task<Outcome> OutcomeAsync(string club, CancellationToken cancellationToken)
    {
        try
        {
            return new Synced(new SyncedClub(club, await feed.SyncAsync(club, cancellationToken)));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new Cancelled(club);
        }
        catch (Exception e)
        {
            return new Failed(new FailedClub(club, e.Message));
        }
    }
}
