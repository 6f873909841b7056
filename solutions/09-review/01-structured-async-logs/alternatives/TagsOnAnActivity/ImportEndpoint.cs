// Also right: where traces are collected, the import is a span as well, with the same operation and step. The lines keep their own data, since nobody may be listening.
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed partial class ImportEndpoint(ISeasonSource source, ISeasonStore store, ClubNews news, ILoggerFactory loggers)
{
    // Collected by its name: AddSource("League.Imports").
    private static readonly ActivitySource Traces = new("League.Imports");

    private readonly ILogger _logger = loggers.CreateLogger<ImportEndpoint>();
    private readonly SeasonImport _import = new(source, store, loggers);

    public async Task<ImportResult> PostAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        // Null where nobody listens.
        using var activity = Traces.StartActivity("season import");
        activity?.SetTag("OperationId", request.OperationId);
        using var operation = _logger.BeginScope(new Dictionary<string, object?> { ["OperationId"] = request.OperationId });

        var progress = new ImportProgress(activity);
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
            activity?.SetStatus(ActivityStatusCode.Error);
            Failed(e, progress.Step);
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
