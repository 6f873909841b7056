using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.SupervisedFireAndForget;

public static class RosterServices
{
    // One object under two names: AddHostedService<BackgroundWork>() would give the host a second one, with nothing to wait for.
    public static IServiceCollection AddRoster(this IServiceCollection services) =>
        services
            .AddSingleton<BackgroundWork>()
            .AddHostedService(provider => provider.GetRequiredService<BackgroundWork>());
}
