using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.UnawaitedSave;

// The League's database, as far as this kata needs it. Nothing goes wrong in this file.
public sealed class LeagueContext(DbContextOptions<LeagueContext> options) : DbContext(options)
{
    public DbSet<Team> Teams => Set<Team>();
}

public sealed class Team
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}
