using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AsyncKatas.EmailAfterResponse;

public static class AssessmentServices
{
    public const int MaxWaiting = 5;
    public const int MaxOnTheirWay = 3;

    public static IServiceCollection AddAssessments(this IServiceCollection services, Action<DbContextOptionsBuilder> database)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddDbContext<LeagueContext>(database)
            .AddHostedService<ReceiptSender>();
    }
}
