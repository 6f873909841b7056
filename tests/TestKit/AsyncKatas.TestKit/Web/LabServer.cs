using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.TestKit;

/// <summary>An ASP.NET Core application in this process, without a socket: its requests and hosted services are code under test, and its container validates scopes as in Development.</summary>
public sealed class LabServer
{
    readonly WebApplication _app;

    LabServer(Lab lab, WebApplication app)
    {
        _app = app;
        Client = lab.Own(app.GetTestClient());
        Client.Timeout = Timeout.InfiniteTimeSpan;      // the default runs on the real clock; here the lab ends what hangs
    }

    /// <summary>Sends requests to the application; it has no time limit of its own.</summary>
    public HttpClient Client { get; }

    /// <summary>The application's root container.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Builds an application with routing and an error page, starts it with its hosted services, and has the lab dispose it after the run.</summary>
    public static async Task<LabServer> StartAsync(Lab lab, Action<IServiceCollection> services, Action<WebApplication> endpoints, LogCapture? logs = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        // The server would start each request without the caller's flow, and the referee would not know whose code it runs.
        builder.WebHost.UseTestServer(server => server.PreserveExecutionContext = true);
        builder.Host.UseDefaultServiceProvider(container => container.ValidateScopes = container.ValidateOnBuild = true);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<TimeProvider>(lab.Clock);
        if (logs is not null) builder.Logging.AddProvider(logs);
        services(builder.Services);
        var app = lab.Own(builder.Build());
        app.Use(ErrorPage);
        app.UseRouting();
        endpoints(app);
        await lab.Start("server", () => app.StartAsync());
        return new LabServer(lab, app);
    }

    /// <summary>Stops the application as a deployment does: hosted services are asked to end, and waited for.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => _app.StopAsync(cancellationToken);

    // As on a developer's machine: 500, with the type and the message of the exception. One that leaves the application would
    // also leave the request without an end, and its scope undisposed; a real server ends both.
    static async Task ErrorPage(HttpContext context, RequestDelegate next)
    {
        try { await next(context); }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsync($"{exception.GetType().Name}: {exception.GetBaseException().Message.ReplaceLineEndings(" ")}", CancellationToken.None);
        }
    }
}
