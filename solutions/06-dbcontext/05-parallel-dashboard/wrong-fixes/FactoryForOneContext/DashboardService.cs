// Tempting: everybody says "use the factory", and this uses the factory.
// Fails: what matters is how many contexts there are, not where they come from: this is one context for every query again.
// Caught by: Shows_the_player_the_team_the_stats_and_the_newest_ten_activities

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var player = db.Players.SingleAsync(p => p.Id == who.PlayerId, cancellationToken);
        var stats = db.SeasonStats.SingleOrDefaultAsync(s => s.PlayerId == who.PlayerId, cancellationToken);
        var recent = db.Activities
            .Where(a => a.PlayerId == who.PlayerId)
            .OrderByDescending(a => a.HappenedAt)
            .Take(10)
            .Select(a => a.Text)
            .ToListAsync(cancellationToken);

        await Task.WhenAll(player, stats, recent);

        var found = await player;
        var team = await db.Teams.SingleAsync(t => t.Id == found.TeamId, cancellationToken);
        return new Dashboard(found.Name, team.Name, await stats, await recent);
    }
}
