// Also right: where a line is written a few times a minute, the ordinary methods with a constant text carry the same data.
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed class ImportEndpoint(ISeasonSource source, ISeasonStore store, ClubNews news, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ImportEndpoint>();
    private readonly SeasonImport _import = new(source, store, loggers);

    public async Task<ImportResult> PostAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        using var operation = _logger.BeginScope(new Dictionary<string, object?> { ["OperationId"] = request.OperationId });

        var progress = new ImportProgress();
        try
        {
            _logger.LogInformation((int)ImportEvent.Started, "Import of season {Season} started", request.Season);
            await _import.RunAsync(request.Season, progress, cancellationToken);
            _logger.LogInformation((int)ImportEvent.Succeeded, "Season {Season} imported", request.Season);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _logger.LogInformation((int)ImportEvent.Cancelled, "Import cancelled in {Step}", progress.Step);
            return ImportResult.Cancelled;
        }
        catch (Exception e)
        {
            _logger.LogError((int)ImportEvent.Failed, e, "Import failed in {Step}", progress.Step);
            return ImportResult.Failed;
        }

        news.Announce(request);
        return ImportResult.Succeeded;
    }
}
