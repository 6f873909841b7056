namespace AsyncKatas.TestKit.Tests;

public sealed class ClockTests
{
    [Fact]
    public Task It_drives_what_the_framework_offers() => Lab.RunAsync(async lab =>
    {
        var clock = lab.Clock;
        var delay = Task.Delay(S(5), clock);
        using var deadline = new CancellationTokenSource(S(3), clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token);
        using var later = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        later.CancelAfter(S(6));
        var wait = new TaskCompletionSource().Task.WaitAsync(S(4), clock);
        List<double> ticks = [];
        var ticker = lab.Start("ticker", async () =>
        {
            using var timer = new PeriodicTimer(S(2), clock);
            while (ticks.Count < 3 && await timer.WaitForNextTickAsync()) ticks.Add(clock.Elapsed.TotalSeconds);
        });
        await lab.Settle();
        clock.ActiveTimers.Should().Be(5, "each of them has armed one timer");

        await lab.Advance(S(3));
        (linked.IsCancellationRequested, wait.IsCompleted).Should().Be((true, false), "3 s have passed");
        await lab.Advance(S(1));
        (wait.IsFaulted, delay.IsCompleted).Should().Be((true, false), "4 s have passed");
        await lab.Advance(S(2));
        (delay.IsCompleted, later.IsCancellationRequested).Should().Be((true, true), "6 s have passed");

        await ticker;
        ticks.Should().Equal([2, 4, 6], "each due time is its own step");
        clock.ActiveTimers.Should().Be(0, "all of them are done");
        clock.GetElapsedTime(0).Should().Be(S(6), "the timestamp moves along");
        clock.GetUtcNow().Should().Be(new DateTimeOffset(2030, 1, 1, 0, 0, 6, TimeSpan.Zero), "the clock starts in 2030");
    });

    [Fact]
    public Task A_timer_that_is_armed_while_the_clock_moves_still_fires_in_time() => Lab.RunAsync(async lab =>
    {
        var op = lab.Start("retry", async () =>
        {
            for (var i = 0; i < 3; i++) await Task.Delay(S(1), lab.Clock);
            return lab.Clock.Elapsed;
        });

        await lab.Advance(S(10));

        (await op).Should().Be(S(3), "each delay starts when the one before it has ended");
    });

    [Fact]
    public async Task Advancing_a_clock_that_nobody_waits_for_fails()
    {
        var message = await Failing.Message(async lab =>
        {
            lab.Step("the retry to wait 10 s");
            await lab.Advance(S(10));
        });

        message.Should().StartWith("Expected the retry to wait 10 s, but nothing waits for the lab's clock (code that takes the time from its TimeProvider would).", "code on real time must not pass by luck");
    }

    [Fact]
    public Task Armed_timers_can_be_waited_for() => Lab.RunAsync(async lab =>
    {
        using var stop = new CancellationTokenSource();
        var op = lab.Start("delay", () => Task.Delay(S(1), lab.Clock, stop.Token));
        await lab.Clock.Armed();
        (lab.Clock.TotalArmed, lab.Clock.NextDue).Should().Be((1, S(1)), "one timer waits");

        await stop.CancelAsync();
        await op.Ended();
        lab.Clock.ActiveTimers.Should().Be(0, "a cancelled delay gives its timer back");
    });

    static TimeSpan S(double seconds) => TimeSpan.FromSeconds(seconds);
}
