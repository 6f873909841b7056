// Tempting: the documentation of ExecuteNonQuery names a value for a statement that changes nothing: -1.
// Fails: that is for statements that are no INSERT, UPDATE or DELETE. One that finds no row gives 0.
// Caught by: To_release_a_player_who_is_not_there_is_not_done
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

    public async Task<Player> FindAsync(string licence, CancellationToken cancellationToken) =>
        await db.Players.AsNoTracking().SingleOrDefaultAsync(player => player.Licence == licence, cancellationToken)
        ?? throw new PlayerNotFoundException($"licence {licence}");

    private static void ThrowIfNone(int rows, string whom)
    {
        if (rows == -1) throw new PlayerNotFoundException(whom);
    }
}

/// <summary>Says what is missing in the words of the register. Whoever calls decides what that means to its own caller.</summary>
public sealed class PlayerNotFoundException(string whom) : Exception($"There is no player with {whom}.");
