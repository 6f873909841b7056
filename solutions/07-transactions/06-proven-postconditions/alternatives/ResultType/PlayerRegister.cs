// Also right: the outcome as a value, without an exception for what happens every day. Nothing reminds a caller that ignores it.
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

    public async Task<bool> ReleaseAsync(int id, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Players WHERE Id = {id}", cancellationToken) > 0;

    public async Task<bool> MoveAsync(int id, int teamId, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Players SET TeamId = {teamId} WHERE Id = {id}", cancellationToken) > 0;

    public Task<Player?> FindAsync(string licence, CancellationToken cancellationToken) =>
        db.Players.AsNoTracking().SingleOrDefaultAsync(player => player.Licence == licence, cancellationToken);
}
