// Tempting: every template of a worker begins with while (!stoppingToken.IsCancellationRequested).
// Fails: the loop ends as if its work were done, after it has logged the stop as an error.
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
                if (stoppingToken.IsCancellationRequested)
                    break;

                await page.SaveAsync(fixture, result, stoppingToken);
            }

            return fixtures.Count;
        }
        finally
        {
            await page.ThawAsync();
        }
    }

    private async Task<string> FetchAsync(string fixture, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                return await feed.FetchAsync(fixture, stoppingToken);
            }
            catch (Exception e)
            {
                logger.LogError(e, "No result of {Fixture}, trying again in {Pause}", fixture, Pause);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return "";
    }
}
