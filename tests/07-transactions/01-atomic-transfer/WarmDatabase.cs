using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.AtomicTransfer.Tests;

/// <summary>EF Core's first use in a process takes most of a second. It is spent here, so that no test pays for it.</summary>
public sealed class WarmDatabase : IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        using var file = new SqliteFile();
        await TransferSeed.WriteAsync(file);
        await using var db = new LeagueContext(new DbContextOptionsBuilder<LeagueContext>().UseSqlite(file.ConnectionString).Options);
        await db.Contracts.Include(c => c.Team).ToListAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
