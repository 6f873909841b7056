using Microsoft.Extensions.Logging;

namespace AsyncKatas.SwallowedCancel;

// Brings the results of a match day into the standings at night. The feed fails often, so each fixture is asked for until
// there is an answer. The schedule ticks off a match day whose run ends without an exception, and starts any other again.
// Deployments ask a run to stop, wait 30 seconds for nothing and kill it; in the morning the page still has no table.
public sealed class ResultsImport(IResultsFeed feed, IStandingsPage page, TimeProvider clock, ILogger<ResultsImport> logger)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    // TODO: a run that is asked to stop ends at once and says so, and the page has its table again, however the run ends.
    public async Task<int> RunAsync(IReadOnlyList<string> fixtures, CancellationToken stoppingToken)
    {
        await page.FreezeAsync(stoppingToken);

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
            catch (Exception e)
            {
                logger.LogError(e, "No result of {Fixture}, trying again in {Pause}", fixture, Pause);
                await Task.Delay(Pause, clock);
            }
        }
    }
}
