using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

// The factory instead of the request's context: a context runs one query at a time.
public sealed class DashboardService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        var playerAndTeam = PlayerAndTeamAsync(who.PlayerId, cancellationToken);
        var stats = StatsAsync(who.PlayerId, cancellationToken);
        var recent = RecentAsync(who.PlayerId, cancellationToken);

        // WhenAll before the first result is read: if one branch fails, the others have ended and put their connections back.
        await Task.WhenAll(playerAndTeam, stats, recent);

        var (player, team) = await playerAndTeam;
        return new Dashboard(player.Name, team.Name, await stats, await recent);
    }

    // One branch, because the second query needs the first one's answer. In sequence, one context serves both.
    private async Task<(Player, Team)> PlayerAndTeamAsync(int playerId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var player = await db.Players.SingleAsync(p => p.Id == playerId, cancellationToken);
        // The team in the player's row, not the one in the cookie: that was true when the player signed in.
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
