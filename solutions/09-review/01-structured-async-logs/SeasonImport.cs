using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

/// <summary>How far one import has come.</summary>
public sealed class ImportProgress
{
    public ImportStep Step { get; set; }
}

public sealed partial class SeasonImport(ISeasonSource source, ISeasonStore store, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<SeasonImport>();

    // No catch: a failure passes through, and whoever ends it asks the progress where it happened.
    public async Task RunAsync(string season, ImportProgress progress, CancellationToken cancellationToken)
    {
        progress.Step = ImportStep.ReadPlayers;
        var players = await source.ReadPlayersAsync(season, cancellationToken);
        StepCompleted(progress.Step, players.Count);

        progress.Step = ImportStep.AddPlayers;
        await store.AddPlayersAsync(season, players, cancellationToken);
        StepCompleted(progress.Step, players.Count);

        // Success is the caller's to log, once this has returned.
        progress.Step = ImportStep.Commit;
        await store.CommitAsync(season, cancellationToken);
    }

    [LoggerMessage((int)ImportEvent.StepCompleted, LogLevel.Debug, "{Step} complete, {Count} players")]
    private partial void StepCompleted(ImportStep step, int count);
}
