namespace AsyncKatas.TestKit.Tests;

public sealed class StageTests
{
    [Fact]
    public async Task Blocking_the_stage_is_told_at_once_with_call_and_line()
    {
        var message = await Failing.Message(async lab =>
        {
            var gate = lab.Gate("price");
            var op = lab.Start("show", () => Task.FromResult(Faults.GetPrice(gate)), On.Stage);
            lab.Step("the stage to stay free while the price is fetched", because: "a window that does not repaint looks crashed");
            await op;
        });

        await Verifier.Verify(message);
    }

    [Theory]
    [InlineData("Task.Result")]
    [InlineData("Task.Wait")]
    [InlineData("GetAwaiter().GetResult()")]
    [InlineData("SemaphoreSlim.Wait")]
    [InlineData("WaitHandle.WaitOne")]
    [InlineData("Thread.Join")]
    public async Task Every_kind_of_wait_is_noticed(string call)
    {
        var never = new TaskCompletionSource<int>();
        using var slots = new SemaphoreSlim(0);
        using var signal = new ManualResetEvent(false);
        var thread = new Thread(() => signal.WaitOne()) { IsBackground = true };
        thread.Start();
        var wait = Faults.Blocking(call, never.Task, slots, signal, thread);

        var message = await Failing.Message(async lab => await lab.Start("click", () => { wait(); return Task.CompletedTask; }, On.Stage));

        signal.Set();
        message.Should().StartWith($"Expected the stage to stay free, but it was blocked by {call} in Faults.Blocking", "the runtime tells a context before its thread blocks");
    }

    [Fact]
    public async Task Blocking_counts_also_when_the_code_swallows_the_interrupt()
    {
        var failure = await Failing.Exception(async lab =>
        {
            await lab.Start("click", Faults.WaitAndSwallow, On.Stage).Task;
        });

        failure.Should().BeAssignableTo<StallException>("the stage was blocked, whatever came of it");
    }

    [Fact]
    public async Task A_sleep_on_the_stage_is_seen_at_rest()
    {
        var message = await Failing.Message(async lab => await lab.Start("click", Faults.Sleep, On.Stage));

        message.Should().StartWith("Expected \"click\" to complete, but it never did: it is still inside the call and the stage is blocked by Thread.Sleep in Faults.Sleep", "the runtime tells nobody about a sleep, so the referee finds it");
    }

    [Fact]
    public Task A_contended_lock_is_no_fault() => Lab.RunAsync(async lab =>
    {
        var (gate, shared) = (lab.Gate("holds the lock"), new object());
        _ = lab.Start("holder", () => { lock (shared) gate.PassBlocking(); return Task.CompletedTask; });
        await gate.Reached();
        var op = lab.Start("click", () => { lock (shared) return Task.CompletedTask; }, On.Stage);
        await lab.Settle();
        gate.Open();
        await op;

        lab.Stage.Blockings.Should().BeEmpty("a lock that is held for a moment is not what freezes a window");
    });

    [Fact]
    public Task Continuations_come_back_to_the_stage() => Lab.RunAsync(async lab =>
    {
        var gate = lab.Gate("price");
        Thread? before = null, after = null, elsewhere = null;
        var op = lab.Start("show", async () =>
        {
            before = Thread.CurrentThread;
            await gate.Pass();
            after = Thread.CurrentThread;
            await Task.Yield();
            await Task.Run(() => elsewhere = Thread.CurrentThread).ConfigureAwait(false);
        }, On.Stage);
        await gate.Reached();
        (await lab.StageIsFree()).Should().BeTrue("an await gives the thread back");
        gate.Open();
        await op;

        (ReferenceEquals(before, lab.Stage.Thread), ReferenceEquals(after, lab.Stage.Thread), ReferenceEquals(elsewhere, lab.Stage.Thread)).Should().Be((true, true, false), "the stage is a synchronization context");
    });
}
