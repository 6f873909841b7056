using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.UnawaitedSave;

public sealed class TeamService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task RenameAsync(int teamId, string name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await db.Teams.SingleAsync(t => t.Id == teamId, cancellationToken);

        team.Name = name;

        // Until the save has ended, the context is needed; and if the save fails, this line throws.
        await PersistAsync(db, cancellationToken);
    }

    // Hands the task on to whoever called: only the caller can wait for it.
    static Task PersistAsync(LeagueContext db, CancellationToken cancellationToken) => db.SaveChangesAsync(cancellationToken);
}
