// Tempting: a method that only passes a task on needs no async and no await.
// Fails: "using" ends when the method returns, and it returns as soon as the query has started.
// Caught by: Shows_the_player_the_team_the_stats_and_the_newest_ten_activities

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(IServiceScopeFactory scopes)
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
        var player = await InOwnScope(db => db.Players.SingleAsync(p => p.Id == playerId, cancellationToken));
        var team = await InOwnScope(db => db.Teams.SingleAsync(t => t.Id == player.TeamId, cancellationToken));
        return (player, team);
    }

    private Task<SeasonStats?> StatsAsync(int playerId, CancellationToken cancellationToken)
        => InOwnScope(db => db.SeasonStats.SingleOrDefaultAsync(s => s.PlayerId == playerId, cancellationToken));

    private Task<List<string>> RecentAsync(int playerId, CancellationToken cancellationToken)
        => InOwnScope(db => db.Activities
            .Where(a => a.PlayerId == playerId)
            .OrderByDescending(a => a.HappenedAt)
            .Take(10)
            .Select(a => a.Text)
            .ToListAsync(cancellationToken));

    private Task<T> InOwnScope<T>(Func<LeagueContext, Task<T>> query)
    {
        using var scope = scopes.CreateScope();
        return query(scope.ServiceProvider.GetRequiredService<LeagueContext>());
    }
}
