using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.EmailAfterResponse.Tests;

internal static class LeagueSeed
{
    /// <summary>Nobody of this name plays in the League.</summary>
    public const string Stranger = "stranger";

    /// <summary>The tables, and a rule that the database checks when a transaction commits: who assesses a season has played in it.</summary>
    public static async Task WriteAsync(SqliteFile database)
    {
        await using (var db = new LeagueContext(new DbContextOptionsBuilder<LeagueContext>().UseSqlite(database.ConnectionString).Options))
            await db.Database.EnsureCreatedAsync();

        database.Exec(
            $"""
            CREATE TABLE Strangers (Name TEXT PRIMARY KEY);
            CREATE TABLE Refused (Name TEXT REFERENCES Strangers (Name) DEFERRABLE INITIALLY DEFERRED);
            CREATE TRIGGER RefuseStrangers AFTER INSERT ON Assessments WHEN NEW.Player = '{Stranger}'
            BEGIN INSERT INTO Refused VALUES (NEW.Player); END;
            """);
    }
}
