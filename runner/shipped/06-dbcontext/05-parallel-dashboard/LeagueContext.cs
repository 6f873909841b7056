// The League's tables. Nothing goes wrong in this file; it is here so that you know what can be asked.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ParallelDashboard;

public sealed class LeagueContext(DbContextOptions<LeagueContext> options) : DbContext(options)
{
    public DbSet<Player> Players => Set<Player>();
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<SeasonStats> SeasonStats => Set<SeasonStats>();
    public DbSet<Activity> Activities => Set<Activity>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SeasonStats>().HasKey(s => s.PlayerId);
        modelBuilder.Entity<Player>().HasOne(p => p.Stats).WithOne().HasForeignKey<SeasonStats>(s => s.PlayerId);
    }
}

public sealed class Player
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public int TeamId { get; set; }
    public Team Team { get; set; } = null!;
    public SeasonStats? Stats { get; set; }
    public List<Activity> Activities { get; set; } = [];
}

public sealed class Team
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public sealed class SeasonStats
{
    public int PlayerId { get; set; }
    public int Matches { get; set; }
    public int Goals { get; set; }
}

public sealed class Activity
{
    public int Id { get; set; }
    public int PlayerId { get; set; }
    public string Text { get; set; } = "";
    public DateTime HappenedAt { get; set; }
}
