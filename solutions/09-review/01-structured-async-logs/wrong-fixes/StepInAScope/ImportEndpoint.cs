// Tempting: scopes carry the operation id, so they can carry the step as well.
// Fails: by the time the failure is caught, the step's scope has been left: the error names no step.
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

        try
        {
            Started(request.Season);
            await _import.RunAsync(request.Season, cancellationToken);
            Succeeded(request.Season);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Cancelled();
            return ImportResult.Cancelled;
        }
        catch (Exception e)
        {
            Failed(e);
            return ImportResult.Failed;
        }

        news.Announce(request);
        return ImportResult.Succeeded;
    }

    [LoggerMessage((int)ImportEvent.Started, LogLevel.Information, "Import of season {Season} started")]
    private partial void Started(string season);

    [LoggerMessage((int)ImportEvent.Succeeded, LogLevel.Information, "Season {Season} imported")]
    private partial void Succeeded(string season);

    [LoggerMessage((int)ImportEvent.Cancelled, LogLevel.Information, "Import cancelled")]
    private partial void Cancelled();

    [LoggerMessage((int)ImportEvent.Failed, LogLevel.Error, "Import failed")]
    private partial void Failed(Exception exception);
}
