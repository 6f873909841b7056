// Tempting: the catch cleans up after a stop, the finally after everything else.
// Fails: finally runs after the catch as well. The second thaw may undo what the next run has begun.
// Caught by: A_stopped_run_thaws_the_page_before_it_ends
using Microsoft.Extensions.Logging;

namespace AsyncKatas.SwallowedCancel;

public sealed class ResultsImport(IResultsFeed feed, IStandingsPage page, TimeProvider clock, ILogger<ResultsImport> logger)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public async Task<int> RunAsync(IReadOnlyList<string> fixtures, CancellationToken stoppingToken)
    {
        await page.FreezeAsync(stoppingToken);
        try
        {
            foreach (var fixture in fixtures)
            {
                var result = await FetchAsync(fixture, stoppingToken);
                await page.SaveAsync(fixture, result, stoppingToken);
            }

            return fixtures.Count;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await page.ThawAsync();
            throw;
        }
        finally
        {
            await page.ThawAsync();
        }
    }

    private async Task<string> FetchAsync(string fixture, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                return await feed.FetchAsync(fixture, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception e)
            {
                logger.LogError(e, "No result of {Fixture}, trying again in {Pause}", fixture, Pause);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }
}
