// Tempting: the count of rows is the proof, so let every statement be counted, the registration included.
// Fails: the count says that there is a new row. Its number is what a save has read back, and now nobody does: the office is given number 0.
// Caught by: A_player_who_is_registered_can_be_found
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ProvenPostconditions;

public sealed class PlayerRegister(LeagueContext db)
{
    public async Task<Player> RegisterAsync(string name, string licence, CancellationToken cancellationToken)
    {
        var player = new Player { Name = name, Licence = licence };
        var rows = await db.Database.ExecuteSqlInterpolatedAsync($"INSERT INTO Players (Name, Licence) VALUES ({name}, {licence})", cancellationToken);
        if (rows == 0) throw new InvalidOperationException($"{name} was not saved.");

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
        if (rows == 0) throw new PlayerNotFoundException(whom);
    }
}

/// <summary>Says what is missing in the words of the register. Whoever calls decides what that means to its own caller.</summary>
public sealed class PlayerNotFoundException(string whom) : Exception($"There is no player with {whom}.");
