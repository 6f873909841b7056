// The seats of the stadium. Nothing goes wrong in this file; it is here so that you know what can be asked.

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.LeakedConnection;

public sealed class LeagueContext(DbContextOptions<LeagueContext> options) : DbContext(options)
{
    public DbSet<Seat> Seats => Set<Seat>();
}

public sealed class Seat
{
    public int Id { get; set; }
    public string Block { get; set; } = "";
    public int Number { get; set; }

    /// <summary>Who has bought the seat for this season; null while it is free.</summary>
    public string? Holder { get; set; }
}
