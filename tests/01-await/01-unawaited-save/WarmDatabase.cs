using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.UnawaitedSave.Tests;

/// <summary>EF Core's first use in a process takes most of a second. It is spent here, so that no test pays for it.</summary>
public sealed class WarmDatabase : IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        using var file = new SqliteFile();
        await using var db = new LeagueContext(new DbContextOptionsBuilder<LeagueContext>().UseSqlite(file.ConnectionString).Options);
        await db.Database.EnsureCreatedAsync();
        db.Teams.Add(new Team { Name = "Rovers" });
        await db.SaveChangesAsync();
        await db.Teams.SingleAsync(t => t.Id == 1);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
