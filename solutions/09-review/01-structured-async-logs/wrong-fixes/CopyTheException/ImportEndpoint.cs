// Tempting: an exception of our own says what failed in our own words.
// Fails: nobody has thrown it, so it has no stack trace, and without the original inside nothing says where the failure was.
// Caught by: A_failure_is_one_error_with_its_step_and_its_exception
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed partial class ImportEndpoint(ISeasonSource source, ISeasonStore store, ClubNews news, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ImportEndpoint>();
    private readonly SeasonImport _import = new(source, store, loggers);

    public async Task<ImportResult> PostAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        using var operation = _logger.BeginScope(new Dictionary<string, object?> { ["OperationId"] = request.OperationId });

        var progress = new ImportProgress();
        try
        {
            Started(request.Season);
            await _import.RunAsync(request.Season, progress, cancellationToken);
            Succeeded(request.Season);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Cancelled(progress.Step);
            return ImportResult.Cancelled;
        }
        catch (Exception e)
        {
            Failed(new IOException(e.Message), progress.Step);
            return ImportResult.Failed;
        }

        news.Announce(request);
        return ImportResult.Succeeded;
    }

    [LoggerMessage((int)ImportEvent.Started, LogLevel.Information, "Import of season {Season} started")]
    private partial void Started(string season);

    [LoggerMessage((int)ImportEvent.Succeeded, LogLevel.Information, "Season {Season} imported")]
    private partial void Succeeded(string season);

    [LoggerMessage((int)ImportEvent.Cancelled, LogLevel.Information, "Import cancelled in {Step}")]
    private partial void Cancelled(ImportStep step);

    [LoggerMessage((int)ImportEvent.Failed, LogLevel.Error, "Import failed in {Step}")]
    private partial void Failed(Exception exception, ImportStep step);
}
