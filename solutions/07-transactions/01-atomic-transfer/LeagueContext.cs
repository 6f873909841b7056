// Teams and their contracts. Nothing goes wrong in this file; it is here so that you know what can be written.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.AtomicTransfer;

public sealed class LeagueContext(DbContextOptions<LeagueContext> options) : DbContext(options)
{
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<Contract> Contracts => Set<Contract>();
}

public sealed class Team
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public int Budget { get; set; }
}

/// <summary>A player plays for the team of the contract that no other contract has replaced.</summary>
public sealed class Contract
{
    public int Id { get; set; }
    public int PlayerId { get; set; }
    public int TeamId { get; set; }
    public Team Team { get; set; } = null!;
    public int Fee { get; set; }
    public int? ReplacedById { get; set; }
    public Contract? ReplacedBy { get; set; }
}
