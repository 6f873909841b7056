// Also right: one command brings the whole page: one round trip, one connection, one moment in time. The better answer while the query stays readable and fast.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(LeagueContext db)
{
    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        var page = await db.Players
            .Where(p => p.Id == who.PlayerId)
            .Select(p => new
            {
                p.Name,
                Team = p.Team.Name,
                p.Stats,
                Recent = p.Activities.OrderByDescending(a => a.HappenedAt).Take(10).Select(a => a.Text).ToList(),
            })
            .SingleAsync(cancellationToken);

        return new Dashboard(page.Name, page.Team, page.Stats, page.Recent);
    }
}
