using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed partial class SeasonImport(ISeasonSource source, ISeasonStore store, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<SeasonImport>();

    public ImportStep Step { get; private set; }

    public async Task RunAsync(string season, CancellationToken cancellationToken)
    {
        Step = ImportStep.ReadPlayers;
        var players = await source.ReadPlayersAsync(season, cancellationToken);
        StepCompleted(Step, players.Count);

        Step = ImportStep.AddPlayers;
        await store.AddPlayersAsync(season, players, cancellationToken);
        StepCompleted(Step, players.Count);

        Step = ImportStep.Commit;
        await store.CommitAsync(season, cancellationToken);
    }

    [LoggerMessage((int)ImportEvent.StepCompleted, LogLevel.Debug, "{Step} complete, {Count} players")]
    private partial void StepCompleted(ImportStep step, int count);
}
