// Also right: contexts that are reset and used again, when a profile shows the cost of making them.

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.OneContextPerRequest;

public static class LeagueServices
{
    public static IServiceCollection AddLeague(this IServiceCollection services, Action<DbContextOptionsBuilder> database)
        => services
            .AddDbContextPool<LeagueContext>(database)
            .AddScoped<Journal>();
}
