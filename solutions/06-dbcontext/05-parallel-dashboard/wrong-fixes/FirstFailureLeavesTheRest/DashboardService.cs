// Tempting: all three have been started, so three awaits in a row read better than a WhenAll.
// Fails: if the first one fails, the method ends there, and the others run on in the background, with nobody to hear how they end.
// Caught by: Waits_for_every_query_before_a_failure_reaches_the_caller

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        var playerAndTeam = PlayerAndTeamAsync(who.PlayerId, cancellationToken);
        var stats = StatsAsync(who.PlayerId, cancellationToken);
        var recent = RecentAsync(who.PlayerId, cancellationToken);

        var (player, team) = await playerAndTeam;
        return new Dashboard(player.Name, team.Name, await stats, await recent);
    }

    private async Task<(Player, Team)> PlayerAndTeamAsync(int playerId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var player = await db.Players.SingleAsync(p => p.Id == playerId, cancellationToken);
        var team = await db.Teams.SingleAsync(t => t.Id == player.TeamId, cancellationToken);
        return (player, team);
    }

    private async Task<SeasonStats?> StatsAsync(int playerId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SeasonStats.SingleOrDefaultAsync(s => s.PlayerId == playerId, cancellationToken);
    }

    private async Task<List<string>> RecentAsync(int playerId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Activities
            .Where(a => a.PlayerId == playerId)
            .OrderByDescending(a => a.HappenedAt)
            .Take(10)
            .Select(a => a.Text)
            .ToListAsync(cancellationToken);
    }
}
