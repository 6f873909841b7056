namespace AsyncKatas.TestKit.Tests;

public sealed class DetailsTests
{
    const string Switch = "ASYNCKATAS_DETAILS";

    [Fact]
    public async Task Internals_are_shown_only_on_demand()
    {
        var plain = await Stall();
        Environment.SetEnvironmentVariable(Switch, "1");
        string detailed;
        try { detailed = await Stall(); }
        finally { Environment.SetEnvironmentVariable(Switch, null); }

        plain.Should().NotContain("pool", "a learner's fault is not in the thread pool");
        detailed.Should().StartWith(plain, "the message itself stays the same").And.Contain("details    pool:", "somebody who doubts the referee can look").And.Contain("system timers (not waited for)", "timers of the system clock are no reason to wait");
    }

    [Fact]
    public async Task Exceptions_that_were_swallowed_are_told_once_each_and_noise_is_not()
    {
        var message = await Failing.Message(async lab =>
        {
            using var stopped = new CancellationTokenSource();
            await stopped.CancelAsync();
            var op = lab.Start("import", async () =>
            {
                for (var i = 0; i < 20; i++) await Faults.FailQuietly(stopped.Token);
                await new TaskCompletionSource().Task;
            });
            lab.Step("the import to complete");
            await op;
        });

        message.Split('\n').Where(l => l.StartsWith("  thrown", StringComparison.Ordinal)).Should().Equal(
            ["  thrown     IOException: disk full, in Faults.FailQuietly (Faults.cs:78)"], "a swallowed exception is often the reason, a cancellation is not");
    }

    static Task<string> Stall() => Failing.Message(async lab => await lab.Gate("query").Reached());
}
