// Also right: a helper of one line is a line. The better answer when nobody else calls it.
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.UnawaitedSave;

public sealed class TeamService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task RenameAsync(int teamId, string name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var team = await db.Teams.SingleAsync(t => t.Id == teamId, cancellationToken);

        team.Name = name;

        await db.SaveChangesAsync(cancellationToken);
    }
}
