using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.ProvenPostconditions;

public static class LeagueServices
{
    public static IServiceCollection AddLeague(this IServiceCollection services, Action<DbContextOptionsBuilder> database) =>
        services
            .AddDbContext<LeagueContext>(database)
            .AddScoped<PlayerRegister>()
            .AddScoped<ContractJob>();
}
