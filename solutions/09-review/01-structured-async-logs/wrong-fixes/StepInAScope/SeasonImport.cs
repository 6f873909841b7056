using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed partial class SeasonImport(ISeasonSource source, ISeasonStore store, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<SeasonImport>();

    public async Task RunAsync(string season, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> players;
        using (Step(ImportStep.ReadPlayers))
        {
            players = await source.ReadPlayersAsync(season, cancellationToken);
            StepCompleted(players.Count);
        }

        using (Step(ImportStep.AddPlayers))
        {
            await store.AddPlayersAsync(season, players, cancellationToken);
            StepCompleted(players.Count);
        }

        using (Step(ImportStep.Commit))
            await store.CommitAsync(season, cancellationToken);
    }

    private IDisposable? Step(ImportStep step) => _logger.BeginScope(new Dictionary<string, object?> { ["Step"] = step });

    [LoggerMessage((int)ImportEvent.StepCompleted, LogLevel.Debug, "Step complete, {Count} players")]
    private partial void StepCompleted(int count);
}
