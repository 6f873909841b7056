// Tempting: the helper returns a task now, and its caller awaits it.
// Fails: it is not the task of the save. A completed task is awaited in no time.
// Caught by: The_page_says_saved_only_when_the_new_name_is_saved
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

        await PersistAsync(db, cancellationToken);
    }

    static Task PersistAsync(LeagueContext db, CancellationToken cancellationToken)
    {
        db.SaveChangesAsync(cancellationToken);
        return Task.CompletedTask;
    }
}
