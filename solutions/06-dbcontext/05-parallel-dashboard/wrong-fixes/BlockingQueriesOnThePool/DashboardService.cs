// Tempting: with a context and a thread per branch, plain LINQ does the job, and the stack traces are shorter.
// Fails: three threads of the pool now stand still for each page, until there are none left for the next one.
// Caught by: Holds_no_thread_while_the_database_works

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        var playerAndTeam = Task.Run(() => PlayerAndTeam(who.PlayerId), cancellationToken);
        var stats = Task.Run(() => Stats(who.PlayerId), cancellationToken);
        var recent = Task.Run(() => Recent(who.PlayerId), cancellationToken);

        await Task.WhenAll(playerAndTeam, stats, recent);

        var (player, team) = await playerAndTeam;
        return new Dashboard(player.Name, team.Name, await stats, await recent);
    }

    private (Player, Team) PlayerAndTeam(int playerId)
    {
        using var db = contexts.CreateDbContext();
        var player = db.Players.Single(p => p.Id == playerId);
        var team = db.Teams.Single(t => t.Id == player.TeamId);
        return (player, team);
    }

    private SeasonStats? Stats(int playerId)
    {
        using var db = contexts.CreateDbContext();
        return db.SeasonStats.SingleOrDefault(s => s.PlayerId == playerId);
    }

    private List<string> Recent(int playerId)
    {
        using var db = contexts.CreateDbContext();
        return db.Activities
            .Where(a => a.PlayerId == playerId)
            .OrderByDescending(a => a.HappenedAt)
            .Take(10)
            .Select(a => a.Text)
            .ToList();
    }
}
