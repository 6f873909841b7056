// Tempting: exactly one player has the licence that was asked for, and SingleAsync says exactly that.
// Fails: it throws when there is none as well, and a mistyped licence calls somebody at night.
// Caught by: A_licence_that_nobody_has_is_not_found
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
        var rows = await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Players WHERE Id = {id}", cancellationToken);
        ThrowIfNone(rows, $"number {id}");
    }

    public async Task MoveAsync(int id, int teamId, CancellationToken cancellationToken)
    {
        var rows = await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Players SET TeamId = {teamId} WHERE Id = {id}", cancellationToken);
        ThrowIfNone(rows, $"number {id}");
    }

    public Task<Player> FindAsync(string licence, CancellationToken cancellationToken) =>
        db.Players.AsNoTracking().SingleAsync(player => player.Licence == licence, cancellationToken);

    private static void ThrowIfNone(int rows, string whom)
    {
        if (rows == 0) throw new PlayerNotFoundException(whom);
    }
}

/// <summary>Says what is missing in the words of the register. Whoever calls decides what that means to its own caller.</summary>
public sealed class PlayerNotFoundException(string whom) : Exception($"There is no player with {whom}.");
