// Tempting: the helper has to wait for the save, and Wait is the word for it.
// Fails: the name is saved, but the thread stands still until the database has answered, and serves nobody else meanwhile.
// Caught by: No_thread_waits_for_the_database
#pragma warning disable VSTHRD002, VSTHRD103, MA0045, CA1849, AsyncFixer02 // the blocking call is the point
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.UnawaitedSave;

public sealed class TeamService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task RenameAsync(int teamId, string name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await db.Teams.SingleAsync(t => t.Id == teamId, cancellationToken);

        team.Name = name;

        Persist(db, cancellationToken);
    }

    static void Persist(LeagueContext db, CancellationToken cancellationToken) => db.SaveChangesAsync(cancellationToken).Wait(cancellationToken);
}
