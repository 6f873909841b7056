using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.OneContextPerRequest;

public static class LeagueServices
{
    public static IServiceCollection AddLeague(this IServiceCollection services, Action<DbContextOptionsBuilder> database)
    {
        var options = new DbContextOptionsBuilder<LeagueContext>();
        database(options);
        return services.AddSingleton(options.Options).AddSingleton<Journal>();
    }
}
