// Tempting: a cancellation is no failure but somebody's wish, so nobody has to hear of it.
// Fails: here the database has cancelled, and nobody has wished for it. The page says "Saved", and the new name is not.
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
        catch (OperationCanceledException)
        {
        }
    }
}
