using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.AtomicTransfer.Tests;

/// <summary>Ada plays for Rovers. United would like to have her.</summary>
internal static class TransferSeed
{
    public const int Ada = 7;
    public const int Rovers = 1;
    public const int United = 2;
    public const int Fee = 60;

    /// <summary>All that United has.</summary>
    public const int LastCent = 200;

    /// <summary>What United cannot pay.</summary>
    public const int OneTooMuch = LastCent + 1;

    public const string Before = "Ada plays for Rovers; Rovers has 100, United has 200";
    public const string After = "Ada plays for United; Rovers has 160, United has 140";
    public const string AfterLastCent = "Ada plays for United; Rovers has 300, United has 0";

    public static async Task WriteAsync(SqliteFile file)
    {
        await using var db = new LeagueContext(new DbContextOptionsBuilder<LeagueContext>().UseSqlite(file.ConnectionString).Options);
        await db.Database.EnsureCreatedAsync();
        db.Teams.AddRange(new Team { Id = Rovers, Name = "Rovers", Budget = 100 }, new Team { Id = United, Name = "United", Budget = LastCent });
        db.Contracts.Add(new Contract { PlayerId = Ada, TeamId = Rovers });
        await db.SaveChangesAsync();
    }
}
