// Tempting: what no two threads share needs no lock.
// Fails: a thread serves one request after the other, and a request changes threads at each await. Nobody disposes of the contexts.
// Caught by: A_request_lets_go_of_its_context_however_it_ends

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.OneContextPerRequest;

public sealed class LeagueContext(DbContextOptions<LeagueContext> options) : DbContext(options)
{
    static ThreadLocal<LeagueContext> s_instance = new();

    public static LeagueContext Instance => s_instance.Value!;

    public DbSet<Team> Teams => Set<Team>();
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public static void Open(Action<DbContextOptionsBuilder> database)
    {
        var options = new DbContextOptionsBuilder<LeagueContext>();
        database(options);
        s_instance = new ThreadLocal<LeagueContext>(() => new LeagueContext(options.Options));
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
