namespace AsyncKatas.TestKit.Tests;

public sealed class TeardownTests
{
    [Fact]
    public async Task Cleanup_of_one_run_is_over_before_the_next_begins()
    {
        for (var i = 0; i < 10; i++)
        {
            var cleaned = 0;
            await Lab.RunAsync(async lab =>
            {
                var gate = lab.Gate("query");
                for (var n = 0; n < 5; n++) _ = lab.Start("left behind", async () =>
                {
                    try { await gate.Pass(); }
                    finally
                    {
                        await Task.Yield();
                        Thread.SpinWait(100_000);
                        Interlocked.Increment(ref cleaned);
                    }
                });
                await gate.Reached(5);
            });

            cleaned.Should().Be(5, "a late Dispose would change the counters of the next test");
        }
    }

    [Fact]
    public async Task An_interrupt_never_outlives_the_code_it_was_meant_for()
    {
        for (var i = 0; i < 10; i++)
        {
            using var slots = new SemaphoreSlim(0);
            await Failing.Message(async lab =>
            {
                var blocked = Enumerable.Range(0, 8).Select(n => lab.Start($"blocked {n}", () => Faults.WaitOnThePool(slots))).ToList();
                foreach (var op in blocked) await op;
            }, new LabOptions { BlockedTicks = 2, StallTicks = 4 });

            var waits = Enumerable.Range(0, 32).Select(_ => Task.Run(() => new ManualResetEventSlim().Wait(1))).ToList();
            (await Task.WhenAll(waits)).Should().OnlyContain(signalled => !signalled, "a pool thread must not carry an interrupt into somebody else's wait");
        }
    }

    [Fact]
    public Task An_interrupt_that_comes_too_late_is_taken_off_the_thread() => Lab.RunAsync(lab =>
    {
        // On the script's own thread: elsewhere this wait would look like rest. No assertion in between: it might wait for a
        // lock, and take the interrupt upon itself.
        new Flow(lab, "call").Enter();
        var sent = lab.Flows.Interrupt(Thread.CurrentThread);
        Flow.Leave();
        var carried = false;
        try { new ManualResetEventSlim().Wait(1); }
        catch (ThreadInterruptedException) { carried = true; }

        sent.Should().BeTrue("the thread is in code under test");
        carried.Should().BeFalse("the next user of the pool's thread would be interrupted in its own wait");
        return Task.CompletedTask;
    });

    [Fact]
    public async Task What_the_lab_owns_is_disposed_in_reverse_order_also_after_a_failure()
    {
        List<string> disposed = [];
        await Failing.Message(async lab =>
        {
            lab.Own(new Resource(() => disposed.Add("first")));
            lab.Own(new Resource(() => disposed.Add("second")));
            lab.OnTeardown(() => disposed.Add("teardown"));
            await lab.Gate("never").Reached();
        });

        disposed.Should().Equal(["teardown", "second", "first"], "what came later may need what came before");
    }

    [Fact]
    public async Task A_call_that_waits_for_the_run_to_end_is_let_go()
    {
        var ended = false;
        await Lab.RunAsync(async lab =>
        {
            _ = lab.Start("listener", async () =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, lab.Clock, lab.Over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                Volatile.Write(ref ended, true);
            });
            await lab.Settle();
        });

        Volatile.Read(ref ended).Should().BeTrue("fakes that wait for something else than a gate watch lab.Over");
    }

    sealed class Resource(Action dispose) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            dispose();
        }
    }

    [Fact]
    public Task An_interrupt_that_meets_a_thread_on_its_way_in_or_out_ends_nothing() => Lab.RunAsync(async lab =>
    {
        new Flow(lab, "call").Enter();
        var call = ExecutionContext.Capture()!;
        Flow.Leave();

        // Threads that hurry in and out wait for each other's locks, and an interrupt surfaces there: the runtime ends a
        // process whose change of context throws.
        var passing = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < 50_000; i++) ExecutionContext.Run(call, _ => { }, null);
        })).ToList();
        passing.ForEach(thread => thread.Start());
        await Task.Run(() =>
        {
            // Not beyond its run: the processor time of this loop would fail every later test.
            while (!lab.Over.IsCancellationRequested && passing.Exists(thread => thread.IsAlive))
            {
                foreach (var (thread, visit) in lab.Flows.Active)
                    if (LabThread.IsBlockedThread(thread)) visit.Interrupt(thread);
            }
        });

        lab.Flows.Active.Should().BeEmpty("every thread has left");
    });
}
