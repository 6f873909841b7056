namespace AsyncKatas.TestKit.Tests;

public sealed class LastingBlocksTests
{
    const int Window = 40;

    [Theory]
    [InlineData(Timeout.Infinite), InlineData(600_000)]
    public void Who_waits_for_long_is_known_before_the_window_is_over(int milliseconds)
    {
        if (!OperatingSystem.IsLinux()) return;      // nobody tells elsewhere whether a thread has woken meanwhile

        TicksUntilKnown(milliseconds).Should().BeLessThan(Window, "no driver sleeps as long");
    }

    [Fact]
    public void Who_may_be_a_driver_that_sleeps_is_known_when_the_window_is_over()
    {
        if (!OperatingSystem.IsLinux()) return;

        TicksUntilKnown(milliseconds: 900).Should().BeInRange(Window, 100 * Window, "SQLite's tries again after 150 ms");
    }

    static int TicksUntilKnown(int milliseconds)
    {
        var blocks = new LastingBlocks(Window);
        var (id, isOver) = (0, false);
        using var slots = new SemaphoreSlim(0);
        var thread = new Thread(() =>
        {
            Volatile.Write(ref id, RunnableThreads.CurrentId);
            while (!Volatile.Read(ref isOver)) slots.Wait(milliseconds);
        });
        thread.Start();
        while (Volatile.Read(ref id) == 0) Thread.Yield();

        var ticks = 0;
        while (ticks < 1000 * Window && !blocks.Contains(id))
        {
            // As the referee does: a tick is a moment in which nobody is runnable.
            if (!LabThread.IsBlockedThread(thread) || !IsAsleep(id)) continue;
            blocks.Tick([id]);
            ticks++;
        }

        Volatile.Write(ref isOver, true);
        slots.Release();
        thread.Join();
        return ticks;
    }

    static bool IsAsleep(int id) => File.ReadAllText($"/proc/self/task/{id}/stat").Split(") ")[^1].StartsWith('S');
}
