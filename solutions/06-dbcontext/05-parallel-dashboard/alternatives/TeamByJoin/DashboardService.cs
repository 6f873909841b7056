// Also right: the database can follow the player to the team itself, so no query waits for another: one round trip.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        var playerAndTeam = PlayerAndTeamAsync(who.PlayerId, cancellationToken);
        var stats = StatsAsync(who.PlayerId, cancellationToken);
        var recent = RecentAsync(who.PlayerId, cancellationToken);

        await Task.WhenAll(playerAndTeam, stats, recent);

        var (player, team) = await playerAndTeam;
        return new Dashboard(player.Name, team.Name, await stats, await recent);
    }

    private async Task<(Player, Team)> PlayerAndTeamAsync(int playerId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var player = await db.Players.Include(p => p.Team).SingleAsync(p => p.Id == playerId, cancellationToken);
        return (player, player.Team);
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
