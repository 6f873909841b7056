// Tempting: the exception is gone, and the code could not be simpler.
// Fails: a page that waits for four answers in a row is what everybody complained about in the first place.
// Caught by: Needs_no_more_than_two_round_trips_to_the_database

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(LeagueContext db)
{
    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        var player = await db.Players.SingleAsync(p => p.Id == who.PlayerId, cancellationToken);
        var team = await db.Teams.SingleAsync(t => t.Id == player.TeamId, cancellationToken);
        var stats = await db.SeasonStats.SingleOrDefaultAsync(s => s.PlayerId == who.PlayerId, cancellationToken);
        var recent = await db.Activities
            .Where(a => a.PlayerId == who.PlayerId)
            .OrderByDescending(a => a.HappenedAt)
            .Take(10)
            .Select(a => a.Text)
            .ToListAsync(cancellationToken);

        return new Dashboard(player.Name, team.Name, stats, recent);
    }
}
