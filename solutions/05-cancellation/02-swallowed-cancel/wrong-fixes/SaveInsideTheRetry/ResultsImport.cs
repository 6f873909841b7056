// Tempting: one try around all that is done for a fixture, so that there is one place for stops and failures.
// Fails: a save that fails is now tried again for ever, under the name of the feed, and the run never says that it has failed.
// Caught by: A_failed_save_thaws_the_page_and_fails_the_run
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
                await ImportAsync(fixture, stoppingToken);
            }

            return fixtures.Count;
        }
        finally
        {
            await page.ThawAsync();
        }
    }

    private async Task ImportAsync(string fixture, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                var result = await feed.FetchAsync(fixture, stoppingToken);
                await page.SaveAsync(fixture, result, stoppingToken);
                return;
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
