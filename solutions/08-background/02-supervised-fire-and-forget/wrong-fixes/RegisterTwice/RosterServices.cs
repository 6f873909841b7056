// Tempting: AddSingleton for the endpoints, AddHostedService for the host.
// Fails: each makes an object of its own: the host stops the one that nobody has given any work.
// Caught by: A_deployment_waits_for_the_entries_under_way
using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.SupervisedFireAndForget;

public static class RosterServices
{
    public static IServiceCollection AddRoster(this IServiceCollection services) =>
        services
            .AddSingleton<BackgroundWork>()
            .AddHostedService<BackgroundWork>();
}
