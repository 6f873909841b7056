// Also right: where traces are collected, an activity carries operation and step for both: its tags are the scope of every line, and the step's last value is what the error names.
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed partial class ImportEndpoint(ISeasonSource source, ISeasonStore store, ClubNews news, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<ImportEndpoint>();
    private readonly SeasonImport _import = new(source, store, loggers);

    public async Task<ImportResult> PostAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        // Started by hand: one from an ActivitySource is null where nobody listens, and the log must not depend on that.
        using var activity = new Activity("season import").Start();
        activity.SetTag("OperationId", request.OperationId).SetTag("Step", ImportStep.ReadPlayers);
        using var operation = _logger.BeginScope(activity.TagObjects);

        try
        {
            Started(request.Season);
            await _import.RunAsync(request.Season, activity, cancellationToken);
            Succeeded(request.Season);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Cancelled();
            return ImportResult.Cancelled;
        }
        catch (Exception e)
        {
            activity.SetStatus(ActivityStatusCode.Error);
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
