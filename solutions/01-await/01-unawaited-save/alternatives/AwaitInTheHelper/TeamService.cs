// Also right: the helper awaits, when it has something left to do after the save.
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

    static async Task PersistAsync(LeagueContext db, CancellationToken cancellationToken)
    {
        var rows = await db.SaveChangesAsync(cancellationToken);
        Console.WriteLine($"{rows} rows saved");
    }
}
