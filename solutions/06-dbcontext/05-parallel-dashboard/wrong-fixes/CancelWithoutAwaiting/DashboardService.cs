// Tempting: as soon as one branch fails there is no page, so the others are told to stop, and the caller hears of it at once.
// Fails: told to stop is not stopped: the method ends while its contexts and connections are still in use.
// Caught by: Waits_for_every_query_before_a_failure_reaches_the_caller

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        using var page = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var playerAndTeam = OrCancelTheOthersAsync(PlayerAndTeamAsync(who.PlayerId, page.Token), page);
        var stats = OrCancelTheOthersAsync(StatsAsync(who.PlayerId, page.Token), page);
        var recent = OrCancelTheOthersAsync(RecentAsync(who.PlayerId, page.Token), page);

        await foreach (var branch in Task.WhenEach(playerAndTeam, stats, recent))
            await branch;

        var (player, team) = await playerAndTeam;
        return new Dashboard(player.Name, team.Name, await stats, await recent);
    }

    private static async Task<T> OrCancelTheOthersAsync<T>(Task<T> branch, CancellationTokenSource page)
    {
        try
        {
            return await branch;
        }
        catch
        {
            await page.CancelAsync();
            throw;
        }
    }

    private async Task<(Player, Team)> PlayerAndTeamAsync(int playerId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var player = await db.Players.SingleAsync(p => p.Id == playerId, cancellationToken);
        var team = await db.Teams.SingleAsync(t => t.Id == player.TeamId, cancellationToken);
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
