using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

/// <summary>How far one import has come, for its lines and for its span.</summary>
public sealed class ImportProgress(Activity? activity)
{
    private ImportStep _step;

    public ImportStep Step
    {
        get => _step;
        set
        {
            _step = value;
            activity?.SetTag("Step", value);
        }
    }
}

public sealed partial class SeasonImport(ISeasonSource source, ISeasonStore store, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<SeasonImport>();

    public async Task RunAsync(string season, ImportProgress progress, CancellationToken cancellationToken)
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

    [LoggerMessage((int)ImportEvent.StepCompleted, LogLevel.Debug, "{Step} complete, {Count} players")]
    private partial void StepCompleted(ImportStep step, int count);
}
