// Tempting: the container owns the context now, and it takes one more argument to keep a single connection to the database.
// Fails: a singleton is a static field with a longer name: all requests still share one change tracker.
// Caught by: A_request_saves_its_own_changes_and_nobody_elses

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.OneContextPerRequest;

public static class LeagueServices
{
    public static IServiceCollection AddLeague(this IServiceCollection services, Action<DbContextOptionsBuilder> database)
        => services
            .AddDbContext<LeagueContext>(database, ServiceLifetime.Singleton, ServiceLifetime.Singleton)
            .AddSingleton<Journal>();
}
