// Tempting: each query gets a thread of its own, so they cannot get into each other's way.
// Fails: what they share is the context, and a thread does not change that. It makes things worse: now the context is not even used by one thread.
// Caught by: Shows_the_player_the_team_the_stats_and_the_newest_ten_activities

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(LeagueContext db)
{
    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        var playerAndTeam = Task.Run(() => PlayerAndTeamAsync(who.PlayerId, cancellationToken), cancellationToken);
        var stats = Task.Run(() => db.SeasonStats.SingleOrDefaultAsync(s => s.PlayerId == who.PlayerId, cancellationToken), cancellationToken);
        var recent = Task.Run(() => db.Activities
            .Where(a => a.PlayerId == who.PlayerId)
            .OrderByDescending(a => a.HappenedAt)
            .Take(10)
            .Select(a => a.Text)
            .ToListAsync(cancellationToken), cancellationToken);

        await Task.WhenAll(playerAndTeam, stats, recent);

        var (player, team) = await playerAndTeam;
        return new Dashboard(player.Name, team.Name, await stats, await recent);
    }

    private async Task<(Player, Team)> PlayerAndTeamAsync(int playerId, CancellationToken cancellationToken)
    {
        var player = await db.Players.SingleAsync(p => p.Id == playerId, cancellationToken);
        var team = await db.Teams.SingleAsync(t => t.Id == player.TeamId, cancellationToken);
        return (player, team);
    }
}
