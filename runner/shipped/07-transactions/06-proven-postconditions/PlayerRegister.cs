using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ProvenPostconditions;

// The League's register of players. The office works with it through the site, and a job at night releases the players whose
// contracts have ended. It changes rows without loading them, because a player drags a career of matches along.
// The office released Grace Okoro three times, and the site said each time that it was done. She still plays: her number is
// 1174, and the office had typed 1147.
public sealed class PlayerRegister(LeagueContext db)
{
    public async Task<Player> RegisterAsync(string name, string licence, CancellationToken cancellationToken)
    {
        var player = new Player { Name = name, Licence = licence };
        db.Players.Add(player);
        await db.SaveChangesAsync(cancellationToken);

        if (player.Id == default) throw new InvalidOperationException($"{name} was not saved.");

        return player;
    }

    // TODO: claim nothing that has not happened, here and in what depends on it.
    public Task ReleaseAsync(int id, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Players WHERE Id = {id}", cancellationToken);

    public Task MoveAsync(int id, int teamId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Players SET TeamId = {teamId} WHERE Id = {id}", cancellationToken);

    public async Task<Player> FindAsync(string licence, CancellationToken cancellationToken) =>
        (await db.Players.AsNoTracking().FirstOrDefaultAsync(player => player.Licence == licence, cancellationToken))!;
}
