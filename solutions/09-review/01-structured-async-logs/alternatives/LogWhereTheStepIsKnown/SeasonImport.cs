using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed partial class SeasonImport(ISeasonSource source, ISeasonStore store, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<SeasonImport>();

    public async Task<ImportResult> RunAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        using var operation = _logger.BeginScope("Import {OperationId} of {Season}", request.OperationId, request.Season);
        var step = ImportStep.ReadPlayers;
        try
        {
            Started();
            var players = await source.ReadPlayersAsync(request.Season, cancellationToken);
            StepCompleted(step, players.Count);

            step = ImportStep.AddPlayers;
            await store.AddPlayersAsync(request.Season, players, cancellationToken);
            StepCompleted(step, players.Count);

            step = ImportStep.Commit;
            await store.CommitAsync(request.Season, cancellationToken);
            Succeeded();
            return ImportResult.Succeeded;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Failed(e, step);
            return ImportResult.Failed;
        }
        catch (OperationCanceledException)
        {
            Cancelled(step);
            return ImportResult.Cancelled;
        }
    }

    [LoggerMessage((int)ImportEvent.Started, LogLevel.Information, "Import started")]
    private partial void Started();

    [LoggerMessage((int)ImportEvent.StepCompleted, LogLevel.Debug, "{Step} complete, {Count} players")]
    private partial void StepCompleted(ImportStep step, int count);

    [LoggerMessage((int)ImportEvent.Succeeded, LogLevel.Information, "Import succeeded")]
    private partial void Succeeded();

    [LoggerMessage((int)ImportEvent.Cancelled, LogLevel.Information, "Import cancelled in {Step}")]
    private partial void Cancelled(ImportStep step);

    [LoggerMessage((int)ImportEvent.Failed, LogLevel.Error, "Import failed in {Step}")]
    private partial void Failed(Exception exception, ImportStep step);
}
