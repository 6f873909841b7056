// The League's database. Nobody keeps it: whoever needs a context is handed the one of the request.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.OneContextPerRequest;

public sealed class LeagueContext(DbContextOptions<LeagueContext> options) : DbContext(options)
{
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

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
