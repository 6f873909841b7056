namespace AsyncKatas.TestKit.Tests;

public sealed class RunawayTests
{
    static readonly LabOptions Short = new() { CpuLimit = TimeSpan.FromMilliseconds(300) };

    [Theory]
    [InlineData(On.Thread)]
    [InlineData(On.Stage)]
    public async Task An_endless_loop_is_aborted_and_named(On on)
    {
        var message = await Failing.Message(async lab => await lab.Start("spin", Faults.Spin, on), Short);

        message.Should().StartWith("Expected the code under test to come to rest, but it never stopped running: it used 0.3 s of processor time in Faults.Spin (Faults.cs:", "the abort names the line");
    }

    [Fact]
    public async Task A_loop_on_a_pool_thread_cannot_be_ended_but_is_named_and_ignored_from_then_on()
    {
        var stop = false;
        var message = await Failing.Message(async lab => await lab.Start("spin", () => Task.Run(() => { while (!Volatile.Read(ref stop)) { } })), Short);
        Volatile.Write(ref stop, true);

        message.Should().StartWith("Expected the code under test to come to rest, but \"spin\" never stopped running: it used 0.3 s of processor time, and it still runs: a thread of the pool cannot be stopped.", "the truth is all that is left to tell");
    }

    [Fact]
    public async Task A_loop_around_an_await_ends_with_its_run()
    {
        var (rounds, message) = (0L, "");
        message = await Failing.Message(async lab => await lab.Start("poll", async () => { while (true) { await Task.Yield(); Interlocked.Increment(ref rounds); } }), Short);
        var before = Interlocked.Read(ref rounds);
        await Failing.GoodLab();

        message.Should().Contain("never stopped running: it used 0.3 s of processor time", "it kept a processor busy");
        Interlocked.Read(ref rounds).Should().Be(before, "a loop that goes on would disturb every later test");
    }

    [Fact]
    public async Task A_loop_around_an_await_on_the_stage_ends_with_its_run()
    {
        // Often: an abort at the wrong moment would end the process.
        for (var i = 0; i < 60; i++)
        {
            var message = await Failing.Message(async lab => await lab.Start("poll", async () => { while (true) await Task.Yield(); }, On.Stage), new LabOptions { CpuLimit = TimeSpan.FromMilliseconds(10) });

            message.Should().Contain("never stopped running", "it kept a processor busy");
        }
    }

    [Fact]
    public async Task A_script_that_spins_is_ended_too()
    {
        var message = await Failing.Message(_ => { while (true) { } }, Short);

        message.Should().Contain("never stopped running", "the script is code, too");
    }
}
