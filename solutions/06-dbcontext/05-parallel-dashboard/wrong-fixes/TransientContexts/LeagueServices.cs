// Tempting: "register the context as transient" is a popular answer, and it does cure this page.
// Fails: every other service of the request gets a context of its own too, and what one of them adds, the next one does not save.
// Caught by: Keeps_one_context_per_request_for_the_services_that_save

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.ParallelDashboard;

public static class LeagueServices
{
    public static IServiceCollection AddLeague(this IServiceCollection services, Action<DbContextOptionsBuilder> database)
        => services
            .AddDbContext<LeagueContext>(database, ServiceLifetime.Transient)
            .AddScoped<DashboardService>();
}
