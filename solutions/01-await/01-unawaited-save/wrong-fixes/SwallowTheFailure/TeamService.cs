// Tempting: once the save is awaited, its exceptions arrive here, and the helper can deal with them.
// Fails: it deals with them by telling the log. The page still says "Saved".
// Caught by: A_save_that_fails_makes_the_rename_fail
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.UnawaitedSave;

public sealed class TeamService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task RenameAsync(int teamId, string name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await db.Teams.SingleAsync(t => t.Id == teamId, cancellationToken);

        team.Name = name;

        await PersistAsync(db, cancellationToken);
    }

    static async Task PersistAsync(LeagueContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e)
        {
            Console.WriteLine($"Not saved: {e.Message}");
        }
    }
}
