// Tempting: SaveChanges has no task that one could forget, and the helper stays as it is.
// Fails: the name is saved, but the thread stands still until the database has answered, and serves nobody else meanwhile.
// Caught by: No_thread_waits_for_the_database
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.UnawaitedSave;

public sealed class TeamService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task RenameAsync(int teamId, string name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await db.Teams.SingleAsync(t => t.Id == teamId, cancellationToken);

        team.Name = name;

        Persist(db);
    }

    static void Persist(LeagueContext db) => db.SaveChanges();
}
