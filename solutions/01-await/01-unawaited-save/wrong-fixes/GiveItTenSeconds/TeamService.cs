// Tempting: the save needs some time, so RenameAsync gives it ten seconds before it goes on.
// Fails: ten seconds are far too long for most saves and too short for some. And when a save fails, they pass all the same.
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
        await Task.Delay(TimeSpan.FromSeconds(10), cancellationToken);
    }

    static void Persist(LeagueContext db, CancellationToken cancellationToken)
    {
        db.SaveChangesAsync(cancellationToken);
    }
}
