// Tempting: load the player, answer 404 for null, and let EF Core do the rest.
// Fails: EF Core does check the number of rows: it throws when the player has left in between, and the office reads of an error.
// Caught by: A_player_who_leaves_a_moment_earlier_was_not_released_here
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ProvenPostconditions;

public sealed class PlayerRegister(LeagueContext db)
{
    public async Task<Player> RegisterAsync(string name, string licence, CancellationToken cancellationToken)
    {
        var player = new Player { Name = name, Licence = licence };
        db.Players.Add(player);
        await db.SaveChangesAsync(cancellationToken);
        return player;
    }

    public async Task ReleaseAsync(int id, CancellationToken cancellationToken)
    {
        var player = await db.Players.SingleOrDefaultAsync(player => player.Id == id, cancellationToken) ?? throw new PlayerNotFoundException($"number {id}");
        db.Players.Remove(player);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task MoveAsync(int id, int teamId, CancellationToken cancellationToken)
    {
        var player = await db.Players.SingleOrDefaultAsync(player => player.Id == id, cancellationToken) ?? throw new PlayerNotFoundException($"number {id}");
        player.TeamId = teamId;
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<Player> FindAsync(string licence, CancellationToken cancellationToken) =>
        await db.Players.AsNoTracking().SingleOrDefaultAsync(player => player.Licence == licence, cancellationToken)
        ?? throw new PlayerNotFoundException($"licence {licence}");
}

/// <summary>Says what is missing in the words of the register. Whoever calls decides what that means to its own caller.</summary>
public sealed class PlayerNotFoundException(string whom) : Exception($"There is no player with {whom}.");
