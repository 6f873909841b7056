using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard.Tests;

/// <summary>EF Core's first use in a process takes most of a second. It is spent here, so that no test pays for it.</summary>
public sealed class WarmDatabase : IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        using var file = new SqliteFile();
        await LeagueSeed.WriteAsync(file);
        await using var db = new LeagueContext(new DbContextOptionsBuilder<LeagueContext>().UseSqlite(file.ConnectionString).Options);
        await db.Players.Include(p => p.Team).Include(p => p.Stats).ToListAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
