using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ProvenPostconditions;

public sealed class PlayerRegister(LeagueContext db)
{
    // No check of the id here: a save that returns has given one, and a save that fails throws.
    public async Task<Player> RegisterAsync(string name, string licence, CancellationToken cancellationToken)
    {
        var player = new Player { Name = name, Licence = licence };
        db.Players.Add(player);
        await db.SaveChangesAsync(cancellationToken);
        return player;
    }

    public async Task ReleaseAsync(int id, CancellationToken cancellationToken)
    {
        var rows = await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Players WHERE Id = {id}", cancellationToken);
        ThrowIfNone(rows, $"number {id}");
    }

    public async Task MoveAsync(int id, int teamId, CancellationToken cancellationToken)
    {
        var rows = await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Players SET TeamId = {teamId} WHERE Id = {id}", cancellationToken);
        ThrowIfNone(rows, $"number {id}");
    }

    // Single, not First: two players with one licence are a fault in the data, and none of them is the answer.
    public async Task<Player> FindAsync(string licence, CancellationToken cancellationToken) =>
        await db.Players.AsNoTracking().SingleOrDefaultAsync(player => player.Licence == licence, cancellationToken)
        ?? throw new PlayerNotFoundException($"licence {licence}");

    // The statement itself says how many rows it has found. No look before or after it can know that.
    private static void ThrowIfNone(int rows, string whom)
    {
        if (rows == 0) throw new PlayerNotFoundException(whom);
    }
}

/// <summary>Says what is missing in the words of the register. Whoever calls decides what that means to its own caller.</summary>
public sealed class PlayerNotFoundException(string whom) : Exception($"There is no player with {whom}.");
