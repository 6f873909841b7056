using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.EmailAfterResponse;

// How the web application registers assessments, once, at startup. The host chooses the database, and brings the mailer
// (scoped), the analytics and the drafts.
public static class AssessmentServices
{
    // What the League can live with if the process dies: at most so many receipts are lost that wait, and so many that are
    // just being sent.
    public const int MaxWaiting = 5;
    public const int MaxOnTheirWay = 3;

    public static IServiceCollection AddAssessments(this IServiceCollection services, Action<DbContextOptionsBuilder> database) =>
        services
            .AddDbContext<LeagueContext>(database)
            .AddScoped<ReceiptSender>();
}
