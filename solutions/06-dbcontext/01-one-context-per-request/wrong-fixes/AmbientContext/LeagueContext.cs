// Tempting: an AsyncLocal follows the request through its awaits, so each request has its own context, and no signature changes.
// Fails: it has no end: nothing disposes of the context when the request is over, and work that the request leaves behind inherits it.
// Caught by: A_request_lets_go_of_its_context_however_it_ends

using Microsoft.EntityFrameworkCore;

namespace AsyncKatas.OneContextPerRequest;

public sealed class LeagueContext(DbContextOptions<LeagueContext> options) : DbContext(options)
{
    static readonly AsyncLocal<LeagueContext?> s_instance = new();
    static DbContextOptions<LeagueContext>? s_options;

    public static LeagueContext Instance => s_instance.Value ??= new LeagueContext(s_options!);

    public DbSet<Team> Teams => Set<Team>();
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public static void Open(Action<DbContextOptionsBuilder> database)
    {
        var options = new DbContextOptionsBuilder<LeagueContext>();
        database(options);
        s_options = options.Options;
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
