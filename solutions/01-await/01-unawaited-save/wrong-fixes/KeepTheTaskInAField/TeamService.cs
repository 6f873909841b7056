// Tempting: in a field the task is not lost, and whoever needs it can find it there.
// Fails: nobody looks for it. A task that is kept is not a task that is awaited.
// Caught by: The_page_says_saved_only_when_the_new_name_is_saved
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.UnawaitedSave;

public sealed class TeamService(IDbContextFactory<LeagueContext> contexts)
{
    Task _lastSave = Task.CompletedTask;

    public async Task RenameAsync(int teamId, string name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await db.Teams.SingleAsync(t => t.Id == teamId, cancellationToken);

        team.Name = name;

        Persist(db, cancellationToken);
    }

    void Persist(LeagueContext db, CancellationToken cancellationToken) => _lastSave = db.SaveChangesAsync(cancellationToken);
}
