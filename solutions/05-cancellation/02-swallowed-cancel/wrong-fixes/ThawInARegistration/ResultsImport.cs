// Tempting: registered on the token, the cleanup runs at the very moment of the stop.
// Fails: nobody awaits a callback, and only a stop calls it. The page is thawed behind a run that has ended, or not at all.
// Caught by: A_stopped_run_thaws_the_page_before_it_ends
using Microsoft.Extensions.Logging;

namespace AsyncKatas.SwallowedCancel;

public sealed class ResultsImport(IResultsFeed feed, IStandingsPage page, TimeProvider clock, ILogger<ResultsImport> logger)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public async Task<int> RunAsync(IReadOnlyList<string> fixtures, CancellationToken stoppingToken)
    {
        await page.FreezeAsync(stoppingToken);
        await using var cleanup = stoppingToken.Register(() => _ = page.ThawAsync());

        foreach (var fixture in fixtures)
        {
            var result = await FetchAsync(fixture, stoppingToken);
            await page.SaveAsync(fixture, result, stoppingToken);
        }

        await page.ThawAsync();
        return fixtures.Count;
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
