using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.ParallelDashboard;

public static class LeagueServices
{
    public static IServiceCollection AddLeague(this IServiceCollection services, Action<DbContextOptionsBuilder> database)
        => services
            // Registers LeagueContext too, one per scope as before, so the services that save with it notice nothing.
            .AddDbContextFactory<LeagueContext>(database)
            .AddScoped<DashboardService>();
}
