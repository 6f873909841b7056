// How the web application registers the League: once, at startup. The host chooses the database and brings the federation.

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.OneContextPerRequest;

public static class LeagueServices
{
    public static IServiceCollection AddLeague(this IServiceCollection services, Action<DbContextOptionsBuilder> database)
        => services
            // One context per scope, and ASP.NET Core makes a scope for each request and disposes it after the answer.
            .AddDbContext<LeagueContext>(database)
            // What uses the request's context cannot outlive the request either.
            .AddScoped<Journal>();
}
