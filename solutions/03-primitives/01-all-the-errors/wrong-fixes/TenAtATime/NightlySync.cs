// Tempting: forty calls at once look rude, and a semaphore around each of them is four lines.
// Fails: nobody has asked for a limit: the feed answers many clubs at once. Now the run waits four times for the slowest of ten.
// Caught by: The_syncs_overlap_hold_no_thread_and_run_once_for_each_club
namespace AsyncKatas.AllTheErrors;

public sealed class NightlySync(IClubFeed feed)
{
    readonly SemaphoreSlim _places = new(10);

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
        await _places.WaitAsync(CancellationToken.None);
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
        finally
        {
            _places.Release();
        }
    }
}
