using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.TestKit.Tests;

public sealed class LabServerTests
{
    [Fact]
    public Task A_request_is_pending_until_its_work_is_done() => Lab.RunAsync(async lab =>
    {
        var gate = lab.Gate("database");
        var server = await LabServer.StartAsync(lab, _ => { }, app => app.MapGet("/teams/{id}", async (int id, CancellationToken cancellationToken) =>
        {
            await gate.Pass("read", cancellationToken);
            return Results.Ok($"team {id}");
        }));

        var request = lab.Start("GET /teams/7", () => server.Client.GetStringAsync(new Uri("/teams/7", UriKind.Relative)));
        await gate.Reached(1);
        request.IsCompleted.Should().BeFalse("the endpoint waits at the gate");
        gate.Open();

        (await request).Should().Be("\"team 7\"", "the endpoint has answered");
    });

    [Fact]
    public Task A_client_that_hangs_up_cancels_its_request() => Lab.RunAsync(async lab =>
    {
        var gate = lab.Gate("database");
        var server = await LabServer.StartAsync(lab, _ => { }, app => app.MapGet("/", (CancellationToken cancellationToken) => gate.Pass("read", cancellationToken)));
        using var hangUp = new CancellationTokenSource();

        var request = lab.Start("GET /", () => server.Client.GetAsync(new Uri("/", UriKind.Relative), hangUp.Token));
        await gate.Reached(1);
        await hangUp.CancelAsync();

        (await request.Failure()).Should().BeAssignableTo<OperationCanceledException>("the client gave up");
        gate.Waiting.Should().Be(0, "the token of the request reached the gate");
    });

    [Fact]
    public async Task A_request_that_blocks_is_named_with_its_line()
    {
        var failure = await Failing.Message(async lab =>
        {
            using var never = new ManualResetEventSlim();
            var server = await LabServer.StartAsync(lab, _ => { }, app => app.MapGet("/", () => never.Wait()));
            lab.Step("the answer");
            await lab.Start("GET /", () => server.Client.GetAsync(new Uri("/", UriKind.Relative)));
        });

        failure.Should().Contain("(LabServerTests.cs:", "the referee knows that the request is code under test");
    }

    [Fact]
    public Task An_unhandled_exception_is_an_error_page_and_ends_the_requests_scope() => Lab.RunAsync(async lab =>
    {
        var resource = new Resource();
        var server = await LabServer.StartAsync(lab, services => services.AddScoped(_ => resource), app => app.MapGet("/", (HttpContext context) => Fail(context.RequestServices.GetRequiredService<Resource>())));

        using var answer = await lab.Start("GET /", () => server.Client.GetAsync(new Uri("/", UriKind.Relative)));

        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError, "the endpoint has failed");
        (await answer.Content.ReadAsStringAsync()).Should().Be("IOException: disk full", "a test should see why");
        resource.IsDisposed.Should().BeTrue("the request is over");
    });

    [Fact]
    public Task Stopping_waits_for_hosted_services() => Lab.RunAsync(async lab =>
    {
        var gate = lab.Gate("queue");
        using var logs = new LogCapture();
        var server = await LabServer.StartAsync(lab, services => services.AddHostedService(provider => new Draining(gate, provider.GetRequiredService<ILogger<Draining>>())), _ => { }, logs);

        var stop = lab.Start("stop", () => server.StopAsync());
        await gate.Reached(1);
        stop.IsCompleted.Should().BeFalse("the service still drains its queue");
        gate.Open();
        await stop;

        logs.Entries.Select(e => e.Message).Should().Contain("drained", "the application logs to the capture");
    });

    [Fact]
    public Task The_root_container_hands_out_nothing_that_belongs_to_a_request() => Lab.RunAsync(async lab =>
    {
        var server = await LabServer.StartAsync(lab, services => services.AddScoped<List<int>>(), _ => { });

        var resolve = () => server.Services.GetRequiredService<List<int>>();

        resolve.Should().Throw<InvalidOperationException>("in Production the same call hands out an object that lives for ever");
    });

    sealed class Draining(Gate gate, ILogger<Draining> logger) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            await gate.Pass("last item", CancellationToken.None);
            logger.LogInformation("drained");
        }
    }

    static string Fail(Resource _) => throw new IOException("disk full");

    sealed class Resource : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
