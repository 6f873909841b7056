// Also right: the player first, then everything else at once. An unknown player costs one query, not three.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        var player = await PlayerAsync(who.PlayerId, cancellationToken);

        var team = TeamAsync(player.TeamId, cancellationToken);
        var stats = StatsAsync(who.PlayerId, cancellationToken);
        var recent = RecentAsync(who.PlayerId, cancellationToken);

        await Task.WhenAll(team, stats, recent);

        return new Dashboard(player.Name, (await team).Name, await stats, await recent);
    }

    private async Task<Player> PlayerAsync(int playerId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Players.SingleAsync(p => p.Id == playerId, cancellationToken);
    }

    private async Task<Team> TeamAsync(int teamId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Teams.SingleAsync(t => t.Id == teamId, cancellationToken);
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
