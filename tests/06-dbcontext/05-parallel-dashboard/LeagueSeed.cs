using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard.Tests;

/// <summary>Two teams and two players: Ada with a season behind her, Ben on his first day.</summary>
internal static class LeagueSeed
{
    public const int Rovers = 1;
    public const int United = 2;

    public static readonly SignedIn Ada = new(PlayerId: 1, TeamId: Rovers);
    public static readonly SignedIn Ben = new(PlayerId: 2, TeamId: United);

    /// <summary>Ada's newest ten of twelve, newest first.</summary>
    public static readonly string[] AdasNewestTen =
        ["day 12", "day 11", "day 10", "day 9", "day 8", "day 7", "day 6", "day 5", "day 4", "day 3"];

    public static async Task WriteAsync(SqliteFile file)
    {
        await using var db = new LeagueContext(new DbContextOptionsBuilder<LeagueContext>().UseSqlite(file.ConnectionString).Options);
        await db.Database.EnsureCreatedAsync();
        db.Teams.AddRange(new Team { Id = Rovers, Name = "Rovers" }, new Team { Id = United, Name = "United" });
        db.Players.AddRange(
            new Player { Id = Ada.PlayerId, Name = "Ada", TeamId = Rovers, Stats = new SeasonStats { Matches = 14, Goals = 9 } },
            new Player { Id = Ben.PlayerId, Name = "Ben", TeamId = United });

        // Neither written in the order of time nor against it.
        foreach (var day in (int[])[7, 2, 12, 5, 9, 1, 11, 4, 8, 3, 10, 6])
            db.Activities.Add(new Activity { PlayerId = Ada.PlayerId, Text = $"day {day}", HappenedAt = new DateTime(2025, 5, day, 0, 0, 0, DateTimeKind.Utc) });

        await db.SaveChangesAsync();
    }
}
