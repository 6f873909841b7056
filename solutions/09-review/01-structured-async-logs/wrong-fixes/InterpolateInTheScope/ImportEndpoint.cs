// Tempting: the data now stands in scopes, so the texts may stay as readable as they were.
// Fails: the texts still differ from line to line, so nothing can be counted or searched by them.
// Caught by: The_texts_are_constant_and_the_values_are_data
#pragma warning disable CA2254 // the text that varies is the point
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed partial class ImportEndpoint(ISeasonSource source, ISeasonStore store, ClubNews news, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ImportEndpoint>();
    private readonly SeasonImport _import = new(source, store, loggers);

    public async Task<ImportResult> PostAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        using var operation = _logger.BeginScope(new Dictionary<string, object?> { ["OperationId"] = request.OperationId, ["Season"] = request.Season });

        var progress = new ImportProgress();
        try
        {
            _logger.LogInformation((int)ImportEvent.Started, $"Import of season {request.Season} started");
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
            Failed(e, progress.Step);
            return ImportResult.Failed;
        }

        news.Announce(request);
        return ImportResult.Succeeded;
    }

    [LoggerMessage((int)ImportEvent.Succeeded, LogLevel.Information, "Season {Season} imported")]
    private partial void Succeeded(string season);

    [LoggerMessage((int)ImportEvent.Cancelled, LogLevel.Information, "Import cancelled in {Step}")]
    private partial void Cancelled(ImportStep step);

    [LoggerMessage((int)ImportEvent.Failed, LogLevel.Error, "Import failed in {Step}")]
    private partial void Failed(Exception exception, ImportStep step);
}
