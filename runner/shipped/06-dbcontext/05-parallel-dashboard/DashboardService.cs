// The first page a player sees: name, team, this season's numbers and the newest ten activities.
// It ran four queries, one after the other, and was slow. They start together now. With SQLite on a laptop that
// worked; on the server the page answers "A second operation was started on this context instance", and players
// who changed teams say that it once showed them the old one.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(LeagueContext db)
{
    // TODO: the page costs two round trips to the database at most, fails for nobody, and tells the truth.
    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        var player = db.Players
            .SingleAsync(p => p.Id == who.PlayerId, cancellationToken);

        // The cookie knows the team, so there is no need to wait for the player.
        var team = db.Teams
            .SingleAsync(t => t.Id == who.TeamId, cancellationToken);

        var stats = db.SeasonStats
            .SingleOrDefaultAsync(s => s.PlayerId == who.PlayerId, cancellationToken);

        var recent = db.Activities
            .Where(a => a.PlayerId == who.PlayerId)
            .OrderByDescending(a => a.HappenedAt)
            .Take(10)
            .Select(a => a.Text)
            .ToListAsync(cancellationToken);

        await Task.WhenAll(player, team, stats, recent);

        return new Dashboard((await player).Name, (await team).Name, await stats, await recent);
    }
}
