// Also right: a pooled factory, when the page is asked for so often that creating contexts shows in a profile.

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.ParallelDashboard;

public static class LeagueServices
{
    public static IServiceCollection AddLeague(this IServiceCollection services, Action<DbContextOptionsBuilder> database)
        => services
            .AddPooledDbContextFactory<LeagueContext>(database)
            .AddScoped(provider => provider.GetRequiredService<IDbContextFactory<LeagueContext>>().CreateDbContext())
            .AddScoped<DashboardService>();
}
