using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.OneContextPerRequest.Tests;

/// <summary>Two teams with their ticket prices, and an empty journal.</summary>
internal static class LeagueSeed
{
    public const int Rovers = 1;
    public const int United = 2;

    public static async Task WriteAsync(SqliteFile file)
    {
        await using var db = new LeagueContext(new DbContextOptionsBuilder<LeagueContext>().UseSqlite(file.ConnectionString).Options);
        await db.Database.EnsureCreatedAsync();
        db.Teams.AddRange(new Team { Id = Rovers, Name = "Rovers", TicketPrice = 30 }, new Team { Id = United, Name = "United", TicketPrice = 40 });
        await db.SaveChangesAsync();
    }
}
