// Tempting: EF Core has an option for it, and the exception never comes again.
// Fails: the option removes the smoke detector, not the fire: the queries still share one context, its change tracker and its connection.
// Caught by: Gives_every_query_in_flight_a_context_of_its_own

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(LeagueContext db)
{
    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        var playerAndTeam = PlayerAndTeamAsync(who.PlayerId, cancellationToken);
        var stats = db.SeasonStats.SingleOrDefaultAsync(s => s.PlayerId == who.PlayerId, cancellationToken);
        var recent = db.Activities
            .Where(a => a.PlayerId == who.PlayerId)
            .OrderByDescending(a => a.HappenedAt)
            .Take(10)
            .Select(a => a.Text)
            .ToListAsync(cancellationToken);

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
