using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.UnawaitedSave.Tests;

/// <summary>A database with one team, the Rovers, of which each test gets a copy. EF Core's first use in a process, most of a second, is spent here, so that no test pays for it.</summary>
public sealed class SeededDatabase : IAsyncLifetime
{
    public const int Rovers = 1;

    private readonly SqliteFile _file = new();

    public async Task InitializeAsync()
    {
        await using var db = new LeagueContext(new DbContextOptionsBuilder<LeagueContext>().UseSqlite(_file.ConnectionString).Options);
        await db.Database.EnsureCreatedAsync();
        db.Teams.Add(new Team { Id = Rovers, Name = "Rovers" });
        await db.SaveChangesAsync();
        await db.Teams.SingleAsync(t => t.Id == Rovers);
    }

    public SqliteFile Copy() => _file.Copy();

    public Task DisposeAsync()
    {
        _file.Dispose();
        return Task.CompletedTask;
    }
}
