// Tempting: each layer knows something the others do not, so each writes it down before it passes the exception on.
// Fails: one failure becomes two errors: on-call is woken twice, and the error rate on the dashboard is doubled.
// Caught by: A_failure_is_one_error_with_its_step_and_its_exception
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

/// <summary>How far one import has come.</summary>
public sealed class ImportProgress
{
    public ImportStep Step { get; set; }
}

public sealed partial class SeasonImport(ISeasonSource source, ISeasonStore store, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<SeasonImport>();

    public async Task RunAsync(string season, ImportProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            progress.Step = ImportStep.ReadPlayers;
            var players = await source.ReadPlayersAsync(season, cancellationToken);
            StepCompleted(progress.Step, players.Count);

            progress.Step = ImportStep.AddPlayers;
            await store.AddPlayersAsync(season, players, cancellationToken);
            StepCompleted(progress.Step, players.Count);

            progress.Step = ImportStep.Commit;
            await store.CommitAsync(season, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(e, progress.Step);
            throw;
        }
    }

    [LoggerMessage((int)ImportEvent.StepCompleted, LogLevel.Debug, "{Step} complete, {Count} players")]
    private partial void StepCompleted(ImportStep step, int count);

    [LoggerMessage((int)ImportEvent.Failed, LogLevel.Error, "Import failed in {Step}")]
    private partial void Failed(Exception exception, ImportStep step);
}
