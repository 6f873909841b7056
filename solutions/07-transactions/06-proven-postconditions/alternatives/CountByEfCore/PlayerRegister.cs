// Also right: EF Core compares the number of rows by itself, and its exception says that there was none. Better where the row is loaded anyway.
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
        db.Players.Remove(new Player { Id = id });
        await SaveAsync(id, cancellationToken);
    }

    public async Task MoveAsync(int id, int teamId, CancellationToken cancellationToken)
    {
        db.Players.Attach(new Player { Id = id }).Property(player => player.TeamId).CurrentValue = teamId;
        await SaveAsync(id, cancellationToken);
    }

    public async Task<Player> FindAsync(string licence, CancellationToken cancellationToken) =>
        await db.Players.AsNoTracking().SingleOrDefaultAsync(player => player.Licence == licence, cancellationToken)
        ?? throw new PlayerNotFoundException($"licence {licence}");

    private async Task SaveAsync(int id, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new PlayerNotFoundException($"number {id}");
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>Says what is missing in the words of the register. Whoever calls decides what that means to its own caller.</summary>
public sealed class PlayerNotFoundException(string whom) : Exception($"There is no player with {whom}.");
