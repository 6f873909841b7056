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
            // For every way out: a stop is one, a failed save another. Nobody has to know which.
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
            // The token tells whose cancellation it is. The exception cannot: a client's time limit throws the same type.
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception e)
            {
                logger.LogError(e, "No result of {Fixture}, trying again in {Pause}", fixture, Pause);

                // A stop must not have to wait for the next try.
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }
}
