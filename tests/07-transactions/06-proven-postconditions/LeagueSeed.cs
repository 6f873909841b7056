using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ProvenPostconditions.Tests;

internal static class LeagueSeed
{
    public static async Task WriteAsync(SqliteFile file)
    {
        await using (var db = new LeagueContext(new DbContextOptionsBuilder<LeagueContext>().UseSqlite(file.ConnectionString).Options))
            await db.Database.EnsureCreatedAsync();

        file.Exec(
            $"""
            INSERT INTO Players (Id, Name, Licence, TeamId) VALUES
                (7, 'Vera Lund', 'LUND', 1), (8, 'Vera Lund', 'LUND', 2),
                ({LeagueSite.Ida}, 'Ida Brekke', 'BREKKE', 1), ({LeagueSite.Grace}, 'Grace Okoro', 'OKORO', 2);
            """);
    }
}
