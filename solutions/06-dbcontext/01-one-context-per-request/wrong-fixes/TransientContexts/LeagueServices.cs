// Tempting: whoever asks for a context gets a new one, so nothing is shared any more.
// Fails: within a request there is something to share: the entry is added to a context of the journal, which nobody saves.
// Caught by: A_change_and_its_journal_entry_are_saved_together_or_not_at_all

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.OneContextPerRequest;

public static class LeagueServices
{
    public static IServiceCollection AddLeague(this IServiceCollection services, Action<DbContextOptionsBuilder> database)
        => services
            .AddDbContext<LeagueContext>(database, ServiceLifetime.Transient)
            .AddScoped<Journal>();
}
