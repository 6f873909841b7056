using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.StructuredAsyncLogs;

public sealed partial class SeasonImport(ISeasonSource source, ISeasonStore store, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<SeasonImport>();

    public async Task RunAsync(string season, Activity activity, CancellationToken cancellationToken)
    {
        var players = await source.ReadPlayersAsync(season, cancellationToken);
        StepCompleted(players.Count);

        activity.SetTag("Step", ImportStep.AddPlayers);
        await store.AddPlayersAsync(season, players, cancellationToken);
        StepCompleted(players.Count);

        activity.SetTag("Step", ImportStep.Commit);
        await store.CommitAsync(season, cancellationToken);
    }

    [LoggerMessage((int)ImportEvent.StepCompleted, LogLevel.Debug, "Step complete, {Count} players")]
    private partial void StepCompleted(int count);
}
