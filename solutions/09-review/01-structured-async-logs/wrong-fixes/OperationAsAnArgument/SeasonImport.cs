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

    public async Task RunAsync(ImportRequest request, ImportProgress progress, CancellationToken cancellationToken)
    {
        progress.Step = ImportStep.ReadPlayers;
        var players = await source.ReadPlayersAsync(request.Season, cancellationToken);
        StepCompleted(request.OperationId, progress.Step, players.Count);

        progress.Step = ImportStep.AddPlayers;
        await store.AddPlayersAsync(request.Season, players, cancellationToken);
        StepCompleted(request.OperationId, progress.Step, players.Count);

        progress.Step = ImportStep.Commit;
        await store.CommitAsync(request.Season, cancellationToken);
    }

    [LoggerMessage((int)ImportEvent.StepCompleted, LogLevel.Debug, "Import {OperationId}: {Step} complete, {Count} players")]
    private partial void StepCompleted(string operationId, ImportStep step, int count);
}
