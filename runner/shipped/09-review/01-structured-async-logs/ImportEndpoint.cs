using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

// Where an import begins and ends: a request comes in with its operation id, a result goes out.
// At night on-call is woken twice by one failure, and by everybody who closes the browser. The line says neither
// which import it was nor where in the code it broke.
public sealed class ImportEndpoint(ISeasonSource source, ISeasonStore store, ClubNews news, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ImportEndpoint>();
    private readonly SeasonImport _import = new(source, store, loggers);

    public async Task<ImportResult> PostAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        try
        {
            _logger.LogInformation((int)ImportEvent.Started, $"Import of season {request.Season} started ({request.OperationId})");
            await _import.RunAsync(request.Season, cancellationToken);
            news.Announce(request.Season);
            return ImportResult.Succeeded;
        }
        catch (Exception e)
        {
            _logger.LogError((int)ImportEvent.Failed, $"Import {request.OperationId} failed: {e.Message}");
            return e is OperationCanceledException ? ImportResult.Cancelled : ImportResult.Failed;
        }
    }
}
