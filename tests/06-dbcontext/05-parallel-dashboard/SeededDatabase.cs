using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard.Tests;

/// <summary>The database of which each test gets a copy. EF Core's first use in a process, most of a second, is spent here, so that no test pays for it.</summary>
public sealed class SeededDatabase : IAsyncLifetime
{
    private readonly SqliteFile _file = new();

    public async Task InitializeAsync()
    {
        await LeagueSeed.WriteAsync(_file);
        await using var db = new LeagueContext(new DbContextOptionsBuilder<LeagueContext>().UseSqlite(_file.ConnectionString).Options);
        await db.Players.Include(p => p.Team).Include(p => p.Stats).ToListAsync();
    }

    public SqliteFile Copy() => _file.Copy();

    public Task DisposeAsync()
    {
        _file.Dispose();
        return Task.CompletedTask;
    }
}
