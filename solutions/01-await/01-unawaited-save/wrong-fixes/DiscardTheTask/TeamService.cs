// Tempting: a task that is not used is a warning, and the discard says that this is on purpose.
// Fails: it silences the warning and changes nothing: the save still belongs to nobody.
// Caught by: A_renamed_team_keeps_its_new_name
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

    static void Persist(LeagueContext db, CancellationToken cancellationToken) => _ = db.SaveChangesAsync(cancellationToken);
}
