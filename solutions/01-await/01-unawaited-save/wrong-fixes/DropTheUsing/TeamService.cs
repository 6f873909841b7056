// Tempting: the save finds its context disposed of, so the context has to live longer.
// Fails: now the save works, most of the time, after the page has said "Saved". When it fails, nobody hears of it, and no context is ever closed.
// Caught by: The_page_says_saved_only_when_the_new_name_is_saved
#pragma warning disable MA0134, VSTHRD110 // the unobserved task is the point
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.UnawaitedSave;

public sealed class TeamService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task RenameAsync(int teamId, string name, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await db.Teams.SingleAsync(t => t.Id == teamId, cancellationToken);

        team.Name = name;

        Persist(db, cancellationToken);
    }

    static void Persist(LeagueContext db, CancellationToken cancellationToken) => db.SaveChangesAsync(cancellationToken);
}
