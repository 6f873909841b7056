using AsyncKatas.TestKit;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.Worker;

/// <summary>Pays for the first use of what most tests use, before a learner waits for it.</summary>
internal static class WarmUp
{
    public static async Task RunAsync()
    {
        try
        {
            await UseKitAsync();
            await UseDatabaseAsync();
        }
        catch (Exception)
        {
            // Whatever is wrong here will be wrong in a test as well, where it can be told.
        }
    }

    private static Task UseKitAsync() => Lab.RunAsync(async lab =>
    {
        var gate = lab.Gate("warm-up");
        var operation = lab.Start("warm-up", () => gate.Pass());
        await gate.Reached(1);
        await lab.Settle();
        gate.Open();
        (await operation.Failure()).Should().BeNull("the warm-up does nothing");
    });

    private static async Task UseDatabaseAsync()
    {
        using var file = new SqliteFile();
        await using var context = new WarmContext(new DbContextOptionsBuilder().UseSqlite(file.ConnectionString).Options);
        await context.Database.EnsureCreatedAsync();
        context.Add(new WarmRow());
        await context.SaveChangesAsync();
        await context.Set<WarmRow>().Where(row => row.Id > 0).OrderBy(row => row.Id).Take(1).ToListAsync();
        await context.Set<WarmRow>().AsNoTracking().SingleOrDefaultAsync();
    }

    private sealed class WarmContext(DbContextOptions options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<WarmRow>();
    }

    private sealed class WarmRow
    {
        public int Id { get; set; }
    }
}
