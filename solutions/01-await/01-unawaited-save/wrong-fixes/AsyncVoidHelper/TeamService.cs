// Tempting: with async in front of void, the helper can await the save.
// Fails: the helper waits, its caller does not. RenameAsync ends, the context with it, and the exception ends the process.
// Caught by: The_page_says_saved_only_when_the_new_name_is_saved
#pragma warning disable VSTHRD100, AsyncFixer03, MA0155 // the async void is the point
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

    static async void Persist(LeagueContext db, CancellationToken cancellationToken) => await db.SaveChangesAsync(cancellationToken);
}
