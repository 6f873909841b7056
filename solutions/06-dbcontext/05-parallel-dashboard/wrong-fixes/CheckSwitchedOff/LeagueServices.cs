// Tempting: EF Core has an option for it, and the exception never comes again.
// Fails: the option removes the smoke detector, not the fire: the queries still share one context, its change tracker and its connection.
// Caught by: Gives_every_query_in_flight_a_context_of_its_own

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.ParallelDashboard;

public static class LeagueServices
{
    public static IServiceCollection AddLeague(this IServiceCollection services, Action<DbContextOptionsBuilder> database)
        => services
            .AddDbContext<LeagueContext>(options =>
            {
                database(options);
                options.EnableThreadSafetyChecks(false);
            })
            .AddScoped<DashboardService>();
}
