// Also right: joins answer three of the questions at once, so two queries in a row, on the request's own context, cost two round trips as well.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(LeagueContext db)
{
    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        var player = await db.Players
            .Include(p => p.Team)
            .Include(p => p.Stats)
            .SingleAsync(p => p.Id == who.PlayerId, cancellationToken);
        var recent = await db.Activities
            .Where(a => a.PlayerId == who.PlayerId)
            .OrderByDescending(a => a.HappenedAt)
            .Take(10)
            .Select(a => a.Text)
            .ToListAsync(cancellationToken);

        return new Dashboard(player.Name, player.Team.Name, player.Stats, recent);
    }
}
