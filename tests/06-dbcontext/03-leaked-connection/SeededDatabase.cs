using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.LeakedConnection.Tests;

/// <summary>The database of which each test gets a copy. EF Core's first use in a process, most of a second, is spent here, so that no test pays for it.</summary>
[CollectionDefinition(Name)]
public sealed class SeededDatabase : IAsyncLifetime, ICollectionFixture<SeededDatabase>
{
    public const string Name = "seeded database";

    private readonly SqliteFile _file = new();

    public async Task InitializeAsync()
    {
        await StadiumSeed.WriteAsync(_file);
        await using var db = new LeagueContext(new DbContextOptionsBuilder<LeagueContext>().UseSqlite(_file.ConnectionString).Options);
        await db.Seats.Where(s => s.Holder == null).ToListAsync();
    }

    public SqliteFile Copy() => _file.Copy();

    public Task DisposeAsync()
    {
        _file.Dispose();
        return Task.CompletedTask;
    }
}
