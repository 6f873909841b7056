// Tempting: every query has its own context now, and each line awaits what it starts.
// Fails: each line also waits for the one before it: three more contexts, and the page is as slow as it was.
// Caught by: Needs_no_more_than_two_round_trips_to_the_database

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        var (player, team) = await PlayerAndTeamAsync(who.PlayerId, cancellationToken);
        var stats = await StatsAsync(who.PlayerId, cancellationToken);
        var recent = await RecentAsync(who.PlayerId, cancellationToken);

        return new Dashboard(player.Name, team.Name, stats, recent);
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
