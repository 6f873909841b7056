// Tempting: requests that take turns, each with a clean change tracker, cannot disturb each other.
// Fails: they also wait for each other: while the federation looks at one name, nobody sees a page. The context is never disposed of.
// Caught by: Requests_overlap_and_hold_no_thread

using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.OneContextPerRequest;

public sealed class LeagueContext(DbContextOptions<LeagueContext> options) : DbContext(options)
{
    static SemaphoreSlim s_turn = new(1);

    public static LeagueContext Instance { get; private set; } = null!;

    public DbSet<Team> Teams => Set<Team>();
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public static void Open(Action<DbContextOptionsBuilder> database)
    {
        var options = new DbContextOptionsBuilder<LeagueContext>();
        database(options);
        s_turn = new SemaphoreSlim(1);
        Instance = new LeagueContext(options.Options);
    }

    public static async Task<IResult> InTurnAsync(Func<Task<IResult>> request, CancellationToken cancellationToken)
    {
        await s_turn.WaitAsync(cancellationToken);
        try
        {
            Instance.ChangeTracker.Clear();
            return await request();
        }
        finally
        {
            s_turn.Release();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.Entity<Team>().HasIndex(t => t.Name).IsUnique();
}

public sealed class Team
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public int TicketPrice { get; set; }
}

public sealed class JournalEntry
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
}
