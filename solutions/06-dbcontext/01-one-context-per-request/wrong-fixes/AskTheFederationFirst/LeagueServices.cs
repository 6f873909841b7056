using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.OneContextPerRequest;

public static class LeagueServices
{
    public static IServiceCollection AddLeague(this IServiceCollection services, Action<DbContextOptionsBuilder> database)
    {
        LeagueContext.Open(database);
        return services.AddSingleton<Journal>();
    }
}
