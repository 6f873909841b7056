using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

/// <summary>How far one import has come.</summary>
public sealed class ImportProgress
{
    public ImportStep Step { get; set; }
}

public sealed class SeasonImport(ISeasonSource source, ISeasonStore store, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<SeasonImport>();

    public async Task RunAsync(string season, ImportProgress progress, CancellationToken cancellationToken)
    {
        progress.Step = ImportStep.ReadPlayers;
        var players = await source.ReadPlayersAsync(season, cancellationToken);
        _logger.LogDebug((int)ImportEvent.StepCompleted, "{Step} complete, {Count} players", progress.Step, players.Count);

        progress.Step = ImportStep.AddPlayers;
        await store.AddPlayersAsync(season, players, cancellationToken);
        _logger.LogDebug((int)ImportEvent.StepCompleted, "{Step} complete, {Count} players", progress.Step, players.Count);

        progress.Step = ImportStep.Commit;
        await store.CommitAsync(season, cancellationToken);
    }
}
