using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.UnawaitedSave;

// Renames a team. The page says "Saved", and after the next reload the old name is back.
// No request fails. At most, the log mentions a command that has failed, and nobody knows whose it was.
public sealed class TeamService(IDbContextFactory<LeagueContext> contexts)
{
    // TODO: when RenameAsync has ended, the new name is in the database, or its caller knows why it is not.
    public async Task RenameAsync(int teamId, string name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await db.Teams.SingleAsync(t => t.Id == teamId, cancellationToken);

        team.Name = name;

        Persist(db, cancellationToken);
    }

    static void Persist(LeagueContext db, CancellationToken cancellationToken)
    {
        db.SaveChangesAsync(cancellationToken);
    }
}
