namespace AsyncKatas.TestKit.Tests;

public sealed class OpTests
{
    [Fact]
    public Task A_call_runs_where_it_was_asked_to() => Lab.RunAsync(async lab =>
    {
        (await lab.Start("own", Where, On.Thread)).Should().Be((false, false, false), "it was asked for a thread of its own, without a context");
        (await lab.Start("stage", Where, On.Stage)).Should().Be((true, false, true), "it was asked for the stage");
        (await lab.Start("pool", Where, On.Pool)).Should().Be((false, true, false), "it was asked for the pool");

        Task<(bool Stage, bool Pool, bool Context)> Where() =>
            Task.FromResult((Thread.CurrentThread == lab.Stage.Thread, Thread.CurrentThread.IsThreadPoolThread, SynchronizationContext.Current is not null));
    });

    [Fact]
    public Task A_result_a_failure_and_a_cancellation_arrive() => Lab.RunAsync(async lab =>
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        (await lab.Start("result", () => Task.FromResult(7))).Should().Be(7, "the result is the call's");
        (await lab.Start("success", () => Task.CompletedTask).Failure()).Should().BeNull("it did not fail");
        (await lab.Start("failure", () => Task.FromException(new IOException("disk full"))).Failure()).Should().BeOfType<IOException>("the exception is the call's");
        var cancelledOp = lab.Start("cancelled", () => Task.FromCanceled(cancelled.Token));
        (await cancelledOp.Failure()).Should().BeAssignableTo<OperationCanceledException>("cancellation is an outcome of its own");
        cancelledOp.Task.IsCanceled.Should().BeTrue("the status tells it, too");
    });

    [Fact]
    public Task A_method_that_throws_instead_of_returning_a_task_is_told_apart() => Lab.RunAsync(async lab =>
    {
        var synchronous = lab.Start("synchronous", Task () => throw new IOException("disk full"));
        var asynchronous = lab.Start("asynchronous", () => Task.FromException(new IOException("disk full")));
        await synchronous.Ended();
        await asynchronous.Ended();

        (synchronous.ThrewSynchronously, asynchronous.ThrewSynchronously).Should().Be((true, false), "a caller may never reach its await");
    });

    [Fact]
    public Task A_method_that_returns_null_fails_instead_of_ending_the_process() => Lab.RunAsync(async lab =>
        (await lab.Start("null", Faults.NoTask).Failure()).Should().BeOfType<InvalidOperationException>("there is no task to wait for")
            .Which.Message.Should().Be("The method returned null instead of a task.", "a learner should know what to fix"));

    [Fact]
    public Task Returning_and_completing_are_different_moments() => Lab.RunAsync(async lab =>
    {
        var gate = lab.Gate("query");
        var op = lab.Start("load", () => gate.Pass());
        await op.Returned;

        op.IsCompleted.Should().BeFalse("the task is pending at the gate");

        gate.Open();
        await op;
    });

    [Fact]
    public async Task A_failed_call_that_the_script_awaits_is_told_with_its_line()
    {
        var message = await Failing.Message(async lab =>
        {
            lab.Step("the price to arrive", because: "the page shows it");
            await lab.Start("price", Task<int> () => throw new IOException("The server is gone."));
        });

        message.Should().StartWith("Expected the price to arrive, but \"price\" failed in OpTests.A_failed_call_that_the_script_awaits_is_told_with_its_line (OpTests.cs:65) with IOException: The server is gone.\nbecause the page shows it\n", "the sentence tells what went wrong and where");
    }

    [Fact]
    public async Task A_failed_assertion_keeps_its_own_message_and_stack()
    {
        var failure = await Failing.Exception(async lab =>
        {
            await lab.Start("load", () => Task.CompletedTask);
            new[] { 1 }.Should().BeEquivalentTo([2], "the order says so");
        });

        failure.Message.Should().StartWith("Expected ", "the assertion's own sentence comes first").And.Contain("because the order says so", "it has its own reason")
            .And.Contain("load |[=]", "the timeline follows").And.NotContain("With configuration", "nobody needs the options of the assertion");
        failure.StackTrace.Should().Contain("OpTests.cs:line 77", "the runner should open the assertion").And.NotContain("FluentAssertions", "and nothing else");
    }
}
