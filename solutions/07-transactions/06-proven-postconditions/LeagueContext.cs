using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.ProvenPostconditions;

public sealed class LeagueContext(DbContextOptions<LeagueContext> options) : DbContext(options)
{
    public DbSet<Player> Players => Set<Player>();
}

/// <summary>A licence should belong to one player. The register is older than that rule, and some belong to two.</summary>
public sealed class Player
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Licence { get; set; } = "";
    public int? TeamId { get; set; }
}
