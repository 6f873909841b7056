using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.SupervisedFireAndForget.Tests;

/// <summary>The roster's web application; its archive waits for the script.</summary>
internal sealed class RosterSite
{
    readonly Lab _lab;
    readonly LogCapture _log = new();
    readonly Lock _lock = new();
    readonly List<Task> _requests = [];
    LabServer? _server;

    RosterSite(Lab lab)
    {
        _lab = lab;
        Roster = new FakeRoster(lab.Gate("roster"));
        Archive = new FakeArchive(lab.Gate("archive"));
    }

    public FakeRoster Roster { get; }

    public FakeArchive Archive { get; }

    /// <summary>The errors in the log: what they say, in which scopes, and the exception that they carry.</summary>
    public IReadOnlyList<string> Errors => [.. Logged.Select(e => $"{e.Says} ! {e.Carries}")];

    IEnumerable<(string Says, string Carries)> Logged => _log.Entries.Where(e => e.Level >= LogLevel.Error)
        .Select(e => ($"{e.Message} ({string.Join(", ", e.Scopes)})", Describe(e.Exception?.GetBaseException())));

    public static async Task<RosterSite> StartAsync(Lab lab)
    {
        var site = new RosterSite(lab);
        site._server = await LabServer.StartAsync(lab, services => services
            .AddSingleton<IRoster>(site.Roster)
            .AddSingleton<IAuditArchive>(site.Archive)
            .AddRoster(), app =>
        {
            app.Use(site.Watch);
            app.MapRoster();
        }, site._log);
        return site;
    }

    /// <summary>The exceptions in the errors that name a player; says so where none does.</summary>
    public string LoggedAbout(string player) =>
        string.Join(" and ", Logged.Where(e => e.Says.Contains(player, StringComparison.Ordinal)).Select(e => e.Carries).DefaultIfEmpty($"no error that names {player}"));

    public Op<HttpStatusCode> Release(string player, CancellationToken cancellationToken = default) =>
        _lab.Start($"release of {player}", async () =>
        {
            // The answer is the status line, as for any client of a response without a body. Disposing of it would hang up.
            var request = new HttpRequestMessage(HttpMethod.Post, $"/players/{player}/release");
            return _lab.Own(await _server!.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)).StatusCode;
        });

    /// <summary>A release whose answer has come; the archive may still write.</summary>
    public async Task Released(string player)
    {
        _lab.Step($"the release of {player} to be answered", because: "the roster is saved, and nobody has to wait for the archive");
        (await Release(player)).Should().Be(HttpStatusCode.NoContent, $"{player} is released, whatever becomes of the entry");
    }

    /// <summary>What the operators' dashboard shows.</summary>
    public async Task<int> UnderWay()
    {
        _lab.Step("the dashboard's number");
        return await _lab.Start("dashboard", () => _server!.Client.GetFromJsonAsync<int>("/background"));
    }

    /// <summary>Stops the application as Kestrel's host does: first the requests end, then the services are stopped, both until the deadline.</summary>
    public Op<bool> Deploy(CancellationToken deadline = default) => _lab.Start("deployment", async () =>
    {
        Task requests;
        lock (_lock) requests = Task.WhenAll(_requests);
        await requests.WaitAsync(deadline).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _server!.StopAsync(deadline);
    });

    Task Watch(HttpContext context, RequestDelegate next)
    {
        context.Features.Set<IHttpResponseBodyFeature>(new SentWhenStarted(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>()));
        var request = next(context);
        lock (_lock) _requests.Add(request);
        return request;
    }

    static string Describe(Exception? exception) => exception is null ? "no exception" : $"{exception.GetType().Name}: {exception.Message}";
}
