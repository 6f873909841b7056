// How the web application registers the League: once, at startup. The host chooses the database.
// Other services take LeagueContext in their constructors and save with it: within one request, they share it.

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.ParallelDashboard;

public static class LeagueServices
{
    public static IServiceCollection AddLeague(this IServiceCollection services, Action<DbContextOptionsBuilder> database)
        => services
            .AddDbContext<LeagueContext>(database)
            .AddScoped<DashboardService>();
}
