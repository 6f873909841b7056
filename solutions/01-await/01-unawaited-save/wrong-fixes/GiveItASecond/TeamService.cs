// Tempting: the save needs a moment, so RenameAsync gives it one before it goes on.
// Fails: a second is too long for most saves and too short for some. And when a save fails, the second passes all the same.
// Caught by: A_save_that_fails_makes_the_rename_fail
#pragma warning disable MA0134, VSTHRD110 // the unobserved task is the point
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
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
    }

    static void Persist(LeagueContext db, CancellationToken cancellationToken)
    {
        db.SaveChangesAsync(cancellationToken);
    }
}
