// Also right: after a stop, whatever the call threw is a consequence of it. Better where a client answers to a cancellation with odd exceptions.
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
            catch (Exception e)
            {
                stoppingToken.ThrowIfCancellationRequested();
                logger.LogError(e, "No result of {Fixture}, trying again in {Pause}", fixture, Pause);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }
}
