// Tempting: a context allows one query at a time, so a semaphore enforces one at a time, and the WhenAll can stay.
// Fails: now the code looks parallel and runs in sequence: four round trips, plus a semaphore.
// Caught by: Needs_no_more_than_two_round_trips_to_the_database

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class DashboardService(LeagueContext db)
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    public async Task<Dashboard> LoadAsync(SignedIn who, CancellationToken cancellationToken)
    {
        var playerAndTeam = PlayerAndTeamAsync(who.PlayerId, cancellationToken);
        var stats = AloneAsync(() => db.SeasonStats.SingleOrDefaultAsync(s => s.PlayerId == who.PlayerId, cancellationToken), cancellationToken);
        var recent = AloneAsync(() => db.Activities
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
        var player = await AloneAsync(() => db.Players.SingleAsync(p => p.Id == playerId, cancellationToken), cancellationToken);
        var team = await AloneAsync(() => db.Teams.SingleAsync(t => t.Id == player.TeamId, cancellationToken), cancellationToken);
        return (player, team);
    }

    private async Task<T> AloneAsync<T>(Func<Task<T>> query, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return await query();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
