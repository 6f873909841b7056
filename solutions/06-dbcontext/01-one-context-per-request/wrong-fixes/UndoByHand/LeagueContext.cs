using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.OneContextPerRequest;

public sealed class LeagueContext(DbContextOptions<LeagueContext> options) : DbContext(options)
{
    public static LeagueContext Instance { get; private set; } = null!;

    public DbSet<Team> Teams => Set<Team>();
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public static void Open(Action<DbContextOptionsBuilder> database)
    {
        var options = new DbContextOptionsBuilder<LeagueContext>();
        database(options);
        Instance = new LeagueContext(options.Options);
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
