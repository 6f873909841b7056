using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.LeakedConnection.Tests;

/// <summary>Two blocks of five seats. In one, seats 3, 4 and 5 are free; in the other, 1, 3 and 5.</summary>
internal static class StadiumSeed
{
    public const string WithPair = "A";
    public const string WithoutPair = "B";

    public static async Task WriteAsync(SqliteFile file)
    {
        await using var db = new LeagueContext(new DbContextOptionsBuilder<LeagueContext>().UseSqlite(file.ConnectionString).Options);
        await db.Database.EnsureCreatedAsync();
        foreach (var (block, sold) in new[] { (WithPair, new[] { 1, 2 }), (WithoutPair, [2, 4]) })
            db.Seats.AddRange(Enumerable.Range(1, 5).Select(n => new Seat { Block = block, Number = n, Holder = sold.Contains(n) ? "Ben" : null }));
        await db.SaveChangesAsync();
    }
}
