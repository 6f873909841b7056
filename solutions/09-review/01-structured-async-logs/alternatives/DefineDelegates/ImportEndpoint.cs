// Also right: LoggerMessage.Define does by hand what the generator writes; it is what code from before .NET 6 has.
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed class ImportEndpoint(ISeasonSource source, ISeasonStore store, ClubNews news, ILoggerFactory loggers)
{
    private static readonly Action<ILogger, string, Exception?> Started =
        LoggerMessage.Define<string>(LogLevel.Information, (int)ImportEvent.Started, "Import of season {Season} started");

    private static readonly Action<ILogger, string, Exception?> Succeeded =
        LoggerMessage.Define<string>(LogLevel.Information, (int)ImportEvent.Succeeded, "Season {Season} imported");

    private static readonly Action<ILogger, ImportStep, Exception?> Cancelled =
        LoggerMessage.Define<ImportStep>(LogLevel.Information, (int)ImportEvent.Cancelled, "Import cancelled in {Step}");

    private static readonly Action<ILogger, ImportStep, Exception?> Failed =
        LoggerMessage.Define<ImportStep>(LogLevel.Error, (int)ImportEvent.Failed, "Import failed in {Step}");

    private static readonly Func<ILogger, string, IDisposable?> Operation = LoggerMessage.DefineScope<string>("Import {OperationId}");

    private readonly ILogger _logger = loggers.CreateLogger<ImportEndpoint>();
    private readonly SeasonImport _import = new(source, store, loggers);

    public async Task<ImportResult> PostAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        using var operation = Operation(_logger, request.OperationId);

        var progress = new ImportProgress();
        try
        {
            Started(_logger, request.Season, null);
            await _import.RunAsync(request.Season, progress, cancellationToken);
            Succeeded(_logger, request.Season, null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Cancelled(_logger, progress.Step, null);
            return ImportResult.Cancelled;
        }
        catch (Exception e)
        {
            Failed(_logger, progress.Step, e);
            return ImportResult.Failed;
        }

        news.Announce(request);
        return ImportResult.Succeeded;
    }
}
