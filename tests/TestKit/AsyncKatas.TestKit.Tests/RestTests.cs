namespace AsyncKatas.TestKit.Tests;

public sealed class RestTests
{
    [Fact]
    public Task Settle_waits_for_work_on_every_kind_of_thread() => Lab.RunAsync(async lab =>
    {
        var done = new bool[4];
        _ = lab.Start("own thread", async () => { await Hops(); done[0] = true; });
        _ = lab.Start("stage", async () => { await Hops(); done[1] = true; }, On.Stage);
        _ = lab.Start("pool", async () => { await Hops(); done[2] = true; }, On.Pool);
        _ = lab.Start("new thread", () => { new Thread(() => { Thread.SpinWait(200_000); done[3] = true; }).Start(); return Task.CompletedTask; });

        await lab.Settle();

        done.Should().Equal([true, true, true, true], "rest means that nothing can make progress any more");

        static async Task Hops()
        {
            for (var i = 0; i < 100; i++)
            {
                await Task.Yield();
                Thread.SpinWait(1_000);
            }
        }
    });

    [Fact]
    public Task Settle_waits_for_a_work_item_that_has_left_the_queue_without_a_flow() => Lab.RunAsync(async lab =>
    {
        for (var i = 0; i < 5; i++)
        {
            var done = false;
            ThreadPool.UnsafeQueueUserWorkItem(_ => { Thread.SpinWait(2_000_000); Volatile.Write(ref done, true); }, null);

            await lab.Settle();

            Volatile.Read(ref done).Should().BeTrue("a runnable thread means that the process is not at rest");
        }
    });

    [Fact]
    public Task Settle_waits_for_a_thread_that_blocks_before_it_has_a_flow() => Lab.RunAsync(async lab =>
    {
        using var held = new SemaphoreSlim(0);
        var passed = false;
        var hold = new AsyncLocal<bool>(change =>
        {
            if (change is not { ThreadContextChanged: true, CurrentValue: true }) return;
            try
            {
                held.Wait();
                Volatile.Write(ref passed, true);
            }
            catch (ThreadInterruptedException) { }      // the lab is over; from here it would end the process
        });
        new Thread(() =>
        {
            for (var nap = 0; nap < 500; nap++) Nap.Take();      // in which the referee looks as often
            held.Release();
        }).Start();
        hold.Value = true;
        _ = lab.Start("call", () => Task.CompletedTask);
        hold.Value = false;

        await lab.Settle();

        Volatile.Read(ref passed).Should().BeTrue("a call that was started is under way, whatever holds its thread");
    });

    [Fact]
    public Task Blocked_threads_are_counted_at_rest() => Lab.RunAsync(async lab =>
    {
        var gate = lab.Gate("disk");
        _ = lab.Start("own", () => { gate.PassBlocking(); return Task.CompletedTask; });
        _ = lab.Start("pool", () => Task.Run(() => gate.PassBlocking()));
        _ = lab.Start("polite", () => gate.Pass());

        (await lab.BlockedThreads()).Should().Be(2, "two callers block a thread and one does not");

        gate.Open();
        (await lab.BlockedThreads()).Should().Be(0, "all three have passed");
    });

    [Theory]
    [InlineData(Timeout.Infinite), InlineData(600_000)]
    public Task A_thread_that_waits_for_long_is_waited_for_no_window_long(int milliseconds) => Lab.RunAsync(async lab =>
    {
        if (!OperatingSystem.IsLinux()) return;      // nobody tells elsewhere how long a thread waits at most

        using var slots = new SemaphoreSlim(0);
        _ = lab.Start("blocked", () => Faults.WaitOnThePool(slots, milliseconds));

        for (var rest = 0; rest < 5; rest++)
            (await lab.BlockedThreads()).Should().Be(1, "it is blocked");

        lab.Referee.Windows.Should().Be(0, "no driver sleeps as long");
    });

    [Fact]
    public Task A_thread_that_wakes_now_and_then_is_waited_for_at_each_rest() => Lab.RunAsync(async lab =>
    {
        var isOver = false;
        _ = lab.Start("poll", () => Faults.Poll(() => Volatile.Read(ref isOver)));

        for (var rest = 0; rest < 3; rest++) await lab.Settle();

        lab.Referee.Windows.Should().Be(3, "a driver that polls may go on whenever it wakes, whatever it did before");
        Volatile.Write(ref isOver, true);
    });

    [Fact]
    public Task A_thread_that_has_woken_is_waited_for_anew() => Lab.RunAsync(async lab =>
    {
        var isOver = false;
        using var slots = new SemaphoreSlim(0);
        _ = lab.Start("wait, then poll", () => Faults.WaitThenPoll(slots, () => Volatile.Read(ref isOver)));
        for (var rest = 0; rest < 2; rest++) await lab.Settle();
        var before = lab.Referee.Windows;

        slots.Release();
        await lab.Settle();

        lab.Referee.Windows.Should().Be(before + 1, "what was known of its first wait says nothing of the next one");
        Volatile.Write(ref isOver, true);
    });

    [Fact]
    public Task A_run_may_take_longer_than_its_limit_when_it_comes_to_rest_again_and_again() => Lab.RunAsync(async lab =>
    {
        var isOver = false;
        _ = lab.Start("poll", () => Faults.Poll(() => Volatile.Read(ref isOver)));

        for (var rest = 0; rest < 20; rest++) await lab.Settle();

        Volatile.Write(ref isOver, true);
    }, new LabOptions { WallLimit = TimeSpan.FromSeconds(3) });

    [Fact]
    public Task Awaiting_a_call_also_waits_for_what_it_set_off() => Lab.RunAsync(async lab =>
    {
        for (var i = 0; i < 20; i++)
        {
            var leftover = true;
            await lab.Start("call", () =>
            {
                _ = Task.Run(() => { Thread.SpinWait(100_000); Volatile.Write(ref leftover, false); });
                return Task.CompletedTask;
            });

            Volatile.Read(ref leftover).Should().BeFalse("leftovers may be asserted as soon as the call was awaited");
        }
    });

    [Fact]
    public Task A_timer_of_the_code_under_test_is_disposed_when_its_call_has_been_awaited() => Lab.RunAsync(async lab =>
    {
        for (var i = 0; i < 20; i++)
        {
            var gate = lab.Gate("call");
            var op = lab.Start("call", () => gate.Pass().WaitAsync(TimeSpan.FromSeconds(1), lab.Clock));
            await gate.Reached();
            gate.Open();
            await op;

            lab.Clock.ActiveTimers.Should().Be(0, "Task.WaitAsync disposes its timer after it completes");
        }
    });

    [Fact]
    public Task A_timer_of_the_system_clock_is_not_waited_for() => Lab.RunAsync(async lab =>
    {
        var fired = false;
        using var timer = Faults.StartSystemTimer(() => Volatile.Write(ref fired, true));

        await lab.Settle();

        fired.Should().BeFalse("those of the test host come and go, so that a lab which waited for them would never rest");
    });

    [Fact]
    public async Task The_lab_refuses_to_start_when_idle_pool_threads_may_spin()
    {
        const string Option = "System.Threading.ThreadPool.UnfairSemaphoreSpinLimit";
        AppContext.SetData(Option, "70");
        try
        {
            var start = () => Lab.RunAsync(_ => Task.CompletedTask);

            (await start.Should().ThrowAsync<LabException>("verdicts would not be reliable"))
                .WithMessage($"The lab needs the runtime option {Option} to be 0, which Directory.Build.props sets for every test project of this repository.");
        }
        finally { AppContext.SetData(Option, "0"); }
        await Failing.GoodLab();
    }

    [Fact]
    public async Task Runs_follow_each_other_also_when_they_are_started_at_once()
    {
        var (running, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Lab.RunAsync(async lab =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await lab.Settle();
            Interlocked.Decrement(ref running);
        }))));

        most.Should().Be(1, "two labs would each see the other's threads as a reason not to be at rest");
    }
}
