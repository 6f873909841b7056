// Tempting: the team is one row by its key; that is over before anybody could cancel it.
// Fails: when the database is slow, each query is slow: the request stays until the last of them has been answered for nobody.
// Caught by: Stops_every_query_when_the_caller_cancels

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
        var player = await db.Players.SingleAsync(p => p.Id == playerId, cancellationToken);
        var team = await db.Teams.SingleAsync(t => t.Id == player.TeamId, CancellationToken.None);
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
