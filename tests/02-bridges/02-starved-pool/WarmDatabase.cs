using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.StarvedPool.Tests;

/// <summary>EF Core's first use in a process takes most of a second. It is spent here, so that no test pays for it.</summary>
public sealed class WarmDatabase : IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        using var file = new SqliteFile();
        ShopSeed.Write(file);
        await using var db = ShopSeed.Context(file);
        var sale = await db.Sales.SingleAsync();
        await db.Entry(sale).Reference(s => s.Buyer).LoadAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
