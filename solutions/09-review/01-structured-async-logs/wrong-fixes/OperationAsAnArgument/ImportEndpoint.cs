// Tempting: every call gets the operation id as one more value, and no line of ours goes without it.
// Fails: the lines of the store and of every other library cannot get it: they are written by code that has no such argument.
// Caught by: What_the_store_logs_belongs_to_the_import_too
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed partial class ImportEndpoint(ISeasonSource source, ISeasonStore store, ClubNews news, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ImportEndpoint>();
    private readonly SeasonImport _import = new(source, store, loggers);

    public async Task<ImportResult> PostAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        var progress = new ImportProgress();
        try
        {
            Started(request.OperationId, request.Season);
            await _import.RunAsync(request, progress, cancellationToken);
            Succeeded(request.OperationId, request.Season);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Cancelled(request.OperationId, progress.Step);
            return ImportResult.Cancelled;
        }
        catch (Exception e)
        {
            Failed(e, request.OperationId, progress.Step);
            return ImportResult.Failed;
        }

        news.Announce(request);
        return ImportResult.Succeeded;
    }

    [LoggerMessage((int)ImportEvent.Started, LogLevel.Information, "Import {OperationId} of season {Season} started")]
    private partial void Started(string operationId, string season);

    [LoggerMessage((int)ImportEvent.Succeeded, LogLevel.Information, "Import {OperationId} of season {Season} succeeded")]
    private partial void Succeeded(string operationId, string season);

    [LoggerMessage((int)ImportEvent.Cancelled, LogLevel.Information, "Import {OperationId} cancelled in {Step}")]
    private partial void Cancelled(string operationId, ImportStep step);

    [LoggerMessage((int)ImportEvent.Failed, LogLevel.Error, "Import {OperationId} failed in {Step}")]
    private partial void Failed(Exception exception, string operationId, ImportStep step);
}
