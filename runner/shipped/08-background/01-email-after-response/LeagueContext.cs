using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.EmailAfterResponse;

public sealed class LeagueContext(DbContextOptions<LeagueContext> options) : DbContext(options)
{
    public DbSet<Assessment> Assessments => Set<Assessment>();
}

public sealed class Assessment
{
    public int Id { get; set; }
    public string Player { get; set; } = "";
    public int Score { get; set; }
}
