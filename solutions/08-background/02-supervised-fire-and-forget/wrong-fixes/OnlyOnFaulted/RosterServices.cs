using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.SupervisedFireAndForget;

public static class RosterServices
{
    public static IServiceCollection AddRoster(this IServiceCollection services) => services.AddSingleton<BackgroundWork>();
}
