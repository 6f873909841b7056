using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

/// <summary>A step did not come to its end; the exception inside says why.</summary>
public sealed class StepException(ImportStep step, Exception inner) : Exception($"{step} did not come to its end.", inner)
{
    public ImportStep Step => step;
}

public sealed partial class SeasonImport(ISeasonSource source, ISeasonStore store, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<SeasonImport>();

    public async Task RunAsync(string season, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> players = [];
        await RunAsync(ImportStep.ReadPlayers, async () => players = await source.ReadPlayersAsync(season, cancellationToken));
        StepCompleted(ImportStep.ReadPlayers, players.Count);

        await RunAsync(ImportStep.AddPlayers, () => store.AddPlayersAsync(season, players, cancellationToken));
        StepCompleted(ImportStep.AddPlayers, players.Count);

        await RunAsync(ImportStep.Commit, () => store.CommitAsync(season, cancellationToken));
    }

    private static async Task RunAsync(ImportStep step, Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception e)
        {
            throw new StepException(step, e);
        }
    }

    [LoggerMessage((int)ImportEvent.StepCompleted, LogLevel.Debug, "{Step} complete, {Count} players")]
    private partial void StepCompleted(ImportStep step, int count);
}
