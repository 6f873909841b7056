using Microsoft.Extensions.DependencyInjection;

namespace AsyncKatas.SupervisedFireAndForget;

// How the web application registers the roster, once, at startup. The host brings IRoster and IAuditArchive.
public static class RosterServices
{
    public static IServiceCollection AddRoster(this IServiceCollection services) => services.AddSingleton<BackgroundWork>();
}
