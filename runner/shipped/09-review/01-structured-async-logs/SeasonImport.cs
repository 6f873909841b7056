using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

// Imports a season: reads the list of players, adds them, commits.
// After a failed night the log says "failed: ... (step: unknown)", and now and then "imported" for a season that is not there.
// TODO: the log answers on-call's questions: which import, how far it came, why it ended; and it wakes them once, for failures only.
public sealed class SeasonImport(ISeasonSource source, ISeasonStore store, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<SeasonImport>();

    public async Task RunAsync(string season, CancellationToken cancellationToken)
    {
        try
        {
            var players = await source.ReadPlayersAsync(season, cancellationToken);
            _logger.LogDebug((int)ImportEvent.StepCompleted, $"{ImportStep.ReadPlayers} complete, {players.Count} players");

            await store.AddPlayersAsync(season, players, cancellationToken);
            _logger.LogDebug((int)ImportEvent.StepCompleted, $"{ImportStep.AddPlayers} complete, {players.Count} players");

            _logger.LogInformation((int)ImportEvent.Succeeded, $"Season {season} imported");
            await store.CommitAsync(season, cancellationToken);
        }
        catch (Exception e)
        {
            _logger.LogError((int)ImportEvent.Failed, $"Import of season {season} failed: {e.Message} (step: unknown)");
            throw;
        }
    }
}
