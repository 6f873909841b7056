namespace AsyncKatas.TestKit.Tests;

public sealed class PendingAwaitTests
{
    [Fact]
    public async Task A_pending_call_is_shown_with_the_await_it_stands_at()
    {
        (await Pending(async never =>
        {
            await Task.Yield();
            await never;
            await Task.Yield();
        })).Should().Be("\"op\": pending at the await in PendingAwaitTests.A_pending_call_is_shown_with_the_await_it_stands_at (PendingAwaitTests.cs:11)", "an await that never completes has a line");
    }

    [Fact]
    public async Task Calls_are_followed_to_the_innermost_await()
    {
        (await Pending(async never => await Outer(never))).Should().Be("\"op\": pending at the await in PendingAwaitTests.Inner (PendingAwaitTests.cs:37)", "the cause is where nothing comes back");
    }

    [Fact]
    public async Task A_task_without_an_async_method_is_pending_without_a_line()
    {
        (await Pending(never => never)).Should().Be("\"op\": pending, its task is not complete", "there is no await to show");
    }

    static async Task Outer(Task never)
    {
        try { await Inner(never).ConfigureAwait(false); }
        finally { await Task.Yield(); }
    }

    static async ValueTask<int> Inner(Task never)
    {
        for (var i = 0; i < 3; i++)
            await never;
        return 7;
    }

    static async Task<string> Pending(Func<Task, Task> call)
    {
        var message = await Failing.Message(async lab => await lab.Start("op", () => call(new TaskCompletionSource().Task)));
        return message.Split('\n').Single(l => l.StartsWith("  operation", StringComparison.Ordinal))["  operation  ".Length..];
    }
}
