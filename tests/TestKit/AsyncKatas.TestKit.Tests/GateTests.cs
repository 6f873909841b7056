namespace AsyncKatas.TestKit.Tests;

public sealed class GateTests
{
    [Fact]
    public Task Arrivals_are_counted_and_held() => Lab.RunAsync(async lab =>
    {
        var gate = lab.Gate("query");
        var all = lab.Start("load", () => Task.WhenAll(gate.Pass("a"), gate.Pass("b"), gate.Pass("c")));
        await gate.Reached(3);

        gate.Arrived.Should().Equal(["a", "b", "c"], "they arrived in this order");
        (gate.Arrivals, gate.Waiting, gate.MaxWaiting).Should().Be((3, 3, 3), "nobody was let through");
        gate.ToString().Should().Be("\"query\": 3 arrived (a, b, c), 3 wait (a, b, c)", "reports show the gate so");

        gate.Open();
        await all;
        (gate.Waiting, gate.MaxWaiting).Should().Be((0, 3), "everybody has passed");
    });

    [Theory]
    [InlineData(false, "whoever arrived last was still on the way to its next await")]
    [InlineData(true, "who came early may still be on the way as well")]
    public Task Reached_waits_for_rest_and_not_for_the_arrival_alone(bool hasArrived, string because) => Lab.RunAsync(async lab =>
    {
        var gate = lab.Gate("query");
        var wentOn = false;
        _ = lab.Start("load", () =>
        {
            var query = gate.Pass("a");
            Thread.SpinWait(5_000_000);
            Volatile.Write(ref wentOn, true);
            return query;
        });
        while (hasArrived && gate.Arrivals == 0) await Task.Yield();
        await gate.Reached();

        Volatile.Read(ref wentOn).Should().BeTrue(because);
    });

    [Fact]
    public Task Release_lets_through_in_order_and_in_advance() => Lab.RunAsync(async lab =>
    {
        var gate = lab.Gate("query");
        var a = lab.Start("a", () => gate.Pass());
        await gate.Reached(1);
        gate.Release(2);
        await a;

        await lab.Start("b", () => gate.Pass());

        var c = lab.Start("c", () => gate.Pass());
        await lab.Settle();
        c.IsCompleted.Should().BeFalse("two were released, and this is the third");
        gate.Release("c");
        await c;
    });

    [Fact]
    public Task Fail_throws_into_the_pending_call() => Lab.RunAsync(async lab =>
    {
        var gate = lab.Gate("query");
        var op = lab.Start("load", () => Task.WhenAny(gate.Pass("a"), gate.Pass("b")).Unwrap());
        await gate.Reached(2);
        gate.Fail("b", new IOException("down"));

        (await op.Failure()).Should().BeOfType<IOException>("the fake failed");
    });

    [Fact]
    public Task A_cancelled_call_leaves_the_gate() => Lab.RunAsync(async lab =>
    {
        using var stop = new CancellationTokenSource();
        var gate = lab.Gate("query");
        var op = lab.Start("load", () => gate.Pass("a", stop.Token));
        await gate.Reached();
        await stop.CancelAsync();

        (await op.Failure()).Should().BeAssignableTo<OperationCanceledException>("the fake obeys its token");
        gate.Waiting.Should().Be(0, "nobody waits any more");
    });

    [Fact]
    public Task A_call_with_a_cancelled_token_never_passes_not_even_a_gate_that_opens_as_it_arrives() => Lab.RunAsync(async lab =>
    {
        for (var i = 0; i < 1000; i++)
        {
            var gate = lab.Gate("query" + i);
            var opened = Task.Run(() =>
            {
                while (gate.Arrivals == 0) Thread.SpinWait(1);
                gate.Open();
            });
            var op = lab.Start("load" + i, () => gate.Pass(ct: new CancellationToken(canceled: true)));

            (await op.Failure()).Should().BeAssignableTo<OperationCanceledException>("the fake obeys its token, in round {0} too", i);
            await opened;
        }
    });

    [Fact]
    public Task A_call_with_a_cancelled_token_arrives_but_neither_waits_nor_uses_up_a_release() => Lab.RunAsync(async lab =>
    {
        var gate = lab.Gate("query");
        var cancelled = new CancellationToken(canceled: true);
        await lab.Start("a", () => gate.Pass(ct: cancelled)).Ended();
        (gate.Arrivals, gate.Waiting, gate.MaxWaiting).Should().Be((1, 0, 0), "it asked, and was never let in");

        gate.Release();
        await lab.Start("b", () => gate.Pass(ct: cancelled)).Ended();
        await lab.Start("c", () => gate.Pass());
        gate.Arrived.Should().Equal(["a", "b", "c"], "the release was left for the first who could pass");
    });

    [Fact]
    public async Task Releasing_somebody_who_does_not_wait_tells_who_does()
    {
        var message = await Failing.Message(async lab =>
        {
            var gate = lab.Gate("query");
            _ = lab.Start("load", () => gate.Pass("a"));
            await gate.Reached();
            lab.Step("the second query to be answered");
            gate.Release("b");
        });

        message.Should().StartWith("Expected the second query to be answered, but \"b\" does not wait at the gate \"query\": 1 arrived (a), 1 waits (a).", "the script cannot go on");
    }

    [Fact]
    public Task An_arrival_is_recorded_before_it_is_signalled() => Lab.RunAsync(async lab =>
    {
        for (var i = 0; i < 300; i++)
        {
            var gate = lab.Gate("query" + i);
            gate.Open();
            var reached = gate.Reached().ContinueWith(_ => lab.Timeline.Spans.Count(s => s.Label == gate.Name) + gate.Arrivals, TaskScheduler.Default);
            _ = lab.Start("load" + i, () => gate.Pass());

            (await reached).Should().Be(2, "whoever is told of an arrival finds it in the gate and on the timeline");
        }
    });

    [Fact]
    public Task A_name_comes_from_the_call_by_default() => Lab.RunAsync(async lab =>
    {
        var gate = lab.Gate("query");
        gate.Open();
        await lab.Start("load", async () =>
        {
            await Task.Yield();
            await Task.Run(() => gate.Pass());
        });

        gate.Arrived.Should().Equal(["load"], "the call's name travels through awaits and tasks");
    });
}
