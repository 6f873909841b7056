// Also right: one UPDATE needs no query before it, when no rule looks at the old values. Mind how many rows it has changed.
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.UnawaitedSave;

public sealed class TeamService(IDbContextFactory<LeagueContext> contexts)
{
    public async Task RenameAsync(int teamId, string name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);

        var rows = await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Teams SET Name = {name} WHERE Id = {teamId}", cancellationToken);
        if (rows != 1)
            throw new InvalidOperationException($"There is no team {teamId}.");
    }
}
