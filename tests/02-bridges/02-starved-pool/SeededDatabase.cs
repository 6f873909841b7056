using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.StarvedPool.Tests;

/// <summary>The database of which each test gets a copy. EF Core's first use in a process, most of a second, is spent here, so that no test pays for it.</summary>
[CollectionDefinition(Name)]
public sealed class SeededDatabase : IAsyncLifetime, ICollectionFixture<SeededDatabase>
{
    public const string Name = "seeded database";

    private readonly SqliteFile _file = new();

    public async Task InitializeAsync()
    {
        ShopSeed.Write(_file);
        await using var db = ShopSeed.Context(_file);
        var sale = await db.Sales.SingleAsync();
        await db.Entry(sale).Reference(s => s.Buyer).LoadAsync();
    }

    public SqliteFile Copy() => _file.Copy();

    public Task DisposeAsync()
    {
        _file.Dispose();
        return Task.CompletedTask;
    }
}
