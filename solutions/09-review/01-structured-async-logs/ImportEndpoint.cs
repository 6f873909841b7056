using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed partial class ImportEndpoint(ISeasonSource source, ISeasonStore store, ClubNews news, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ImportEndpoint>();
    private readonly SeasonImport _import = new(source, store, loggers);

    public async Task<ImportResult> PostAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        // Whatever is logged inside, by us or by the store, carries the operation: the scope flows along with the call.
        using var operation = _logger.BeginScope(new Dictionary<string, object?> { ["OperationId"] = request.OperationId });

        // Belongs to this import alone: the endpoint and the importer serve many at once.
        var progress = new ImportProgress();
        try
        {
            Started(request.Season);
            await _import.RunAsync(request.Season, progress, cancellationToken);
            Succeeded(request.Season);
        }
        // Only our caller's own cancellation: a dependency that gave up by itself is a failure.
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Cancelled(progress.Step);
            return ImportResult.Cancelled;
        }
        catch (Exception e)
        {
            // The only place that logs a failure, since it is the place that ends it.
            Failed(e, progress.Step);
            return ImportResult.Failed;
        }

        news.Announce(request);
        return ImportResult.Succeeded;
    }

    // Constant texts with named holes. The compiler generates the rest and checks that the holes match the parameters.
    [LoggerMessage((int)ImportEvent.Started, LogLevel.Information, "Import of season {Season} started")]
    private partial void Started(string season);

    [LoggerMessage((int)ImportEvent.Succeeded, LogLevel.Information, "Season {Season} imported")]
    private partial void Succeeded(string season);

    [LoggerMessage((int)ImportEvent.Cancelled, LogLevel.Information, "Import cancelled in {Step}")]
    private partial void Cancelled(ImportStep step);

    [LoggerMessage((int)ImportEvent.Failed, LogLevel.Error, "Import failed in {Step}")]
    private partial void Failed(Exception exception, ImportStep step);
}
