// Tempting: a stop is expected, so the loop leaves politely and says how far it came.
// Fails: a method that returns has finished. The schedule ticks the match day off, and its other results never come.
// Caught by: A_stopped_run_is_neither_finished_nor_failed
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
            return 0;
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
