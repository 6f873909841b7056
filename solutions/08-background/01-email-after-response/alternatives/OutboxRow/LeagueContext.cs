using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.EmailAfterResponse;

public sealed class LeagueContext(DbContextOptions<LeagueContext> options) : DbContext(options)
{
    public DbSet<Assessment> Assessments => Set<Assessment>();
    public DbSet<PendingReceipt> PendingReceipts => Set<PendingReceipt>();
}

public sealed class Assessment
{
    public int Id { get; set; }
    public string Player { get; set; } = "";
    public int Score { get; set; }
}

public sealed class PendingReceipt
{
    public int Id { get; set; }
    public Assessment Assessment { get; set; } = null!;
    public string Email { get; set; } = "";
}
