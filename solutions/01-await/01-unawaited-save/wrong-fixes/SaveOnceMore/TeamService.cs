// Tempting: leave the helper to its other callers, and save once more where one can await.
// Fails: the first save is still under way, and a context does one thing at a time: "A second operation was started".
// Caught by: A_renamed_team_keeps_its_new_name
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
        await db.SaveChangesAsync(cancellationToken);
    }

    static void Persist(LeagueContext db, CancellationToken cancellationToken) => db.SaveChangesAsync(cancellationToken);
}
