// Tempting: plain LogDebug does the same as a generated method, with less ceremony.
// Fails: arguments fill the holes by position, not by name: the step is counted, and the count is the step.
// Caught by: The_whole_night_reads_like_this
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

/// <summary>How far one import has come.</summary>
public sealed class ImportProgress
{
    public ImportStep Step { get; set; }
}

public sealed class SeasonImport(ISeasonSource source, ISeasonStore store, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<SeasonImport>();

    public async Task RunAsync(string season, ImportProgress progress, CancellationToken cancellationToken)
    {
        progress.Step = ImportStep.ReadPlayers;
        var players = await source.ReadPlayersAsync(season, cancellationToken);
        _logger.LogDebug((int)ImportEvent.StepCompleted, "{Step} complete, {Count} players", players.Count, progress.Step);

        progress.Step = ImportStep.AddPlayers;
        await store.AddPlayersAsync(season, players, cancellationToken);
        _logger.LogDebug((int)ImportEvent.StepCompleted, "{Step} complete, {Count} players", players.Count, progress.Step);

        progress.Step = ImportStep.Commit;
        await store.CommitAsync(season, cancellationToken);
    }
}
