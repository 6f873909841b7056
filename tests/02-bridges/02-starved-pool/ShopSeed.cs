using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AsyncKatas.StarvedPool.Tests;

/// <summary>A shop that has sold one seat.</summary>
static class ShopSeed
{
    public const string Template = "{buyer}: seat {seat}";
    public const string Receipt = "Ada: seat B 17\nsigned 14";

    public static ShopContext Context(SqliteFile file, params IInterceptor[] interceptors)
    {
        var db = new ShopContext(new DbContextOptionsBuilder<ShopContext>().UseSqlite(file.ConnectionString).AddInterceptors(interceptors).Options);
        // The first use of a context takes locks; here nobody counts the threads that wait for them.
        _ = db.Model;
        return db;
    }

    public static void Write(SqliteFile file)
    {
        using var db = Context(file);
        db.Database.EnsureCreated();
        db.Sales.Add(new Sale { Id = 1, Seat = "B 17", Buyer = new Buyer { Id = 1, Name = "Ada" } });
        db.SaveChanges();
    }
}
