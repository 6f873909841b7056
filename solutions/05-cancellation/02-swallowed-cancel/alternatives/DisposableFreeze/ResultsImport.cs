// Also right: a lease that thaws when it is disposed. Better when more than one method freezes the page.
using Microsoft.Extensions.Logging;

namespace AsyncKatas.SwallowedCancel;

public sealed class ResultsImport(IResultsFeed feed, IStandingsPage page, TimeProvider clock, ILogger<ResultsImport> logger)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public async Task<int> RunAsync(IReadOnlyList<string> fixtures, CancellationToken stoppingToken)
    {
        await page.FreezeAsync(stoppingToken);
        await using var freeze = new Freeze(page);

        foreach (var fixture in fixtures)
        {
            var result = await FetchAsync(fixture, stoppingToken);
            await page.SaveAsync(fixture, result, stoppingToken);
        }

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

    private sealed class Freeze(IStandingsPage page) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => new(page.ThawAsync());
    }
}
