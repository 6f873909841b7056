using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.ProvenPostconditions;

// How the web application registers all this, once, at startup. The host chooses the database.
public static class LeagueServices
{
    public static IServiceCollection AddLeague(this IServiceCollection services, Action<DbContextOptionsBuilder> database) =>
        services
            .AddDbContext<LeagueContext>(database)
            .AddScoped<PlayerRegister>()
            .AddScoped<ContractJob>();
}
