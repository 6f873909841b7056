namespace AsyncKatas.TestKit.Tests;

public sealed class EscapeTests
{
    [Theory]
    [InlineData(On.Thread)]
    [InlineData(On.Stage)]
    [InlineData(On.Pool)]
    public async Task An_exception_from_async_void_fails_the_test_instead_of_ending_the_process(On on)
    {
        var message = await Failing.Message(async lab =>
        {
            await lab.Start("publish", () => { Faults.HandleMalformedEvent(); return Task.CompletedTask; }, on);
            await lab.Settle();
        });

        message.Split('\n')[0].Should().Be("Expected every exception to reach a caller, but InvalidOperationException escaped from async void in Faults.HandleMalformedEvent (Faults.cs:65): the event is malformed.", "a learner should find the handler");
    }

    [Fact]
    public Task A_script_can_judge_what_escaped_itself() => Lab.RunAsync(async lab =>
    {
        lab.Escaped.Should().BeEmpty("nothing was thrown so far");
        await lab.Settle();
    });

    [Fact]
    public async Task An_escaped_exception_explains_a_stall()
    {
        var message = await Failing.Message(async lab =>
        {
            var stored = lab.Gate("stored");
            await lab.Start("publish", () => { Faults.HandleMalformedEvent(); return Task.CompletedTask; });
            lab.Step("the event to be stored");
            await stored.Reached();
        });

        message.Should().StartWith("Expected the event to be stored, but no call reached \"stored\" and nothing is left to run.", "the sentence tells what is missing")
            .And.Contain("escaped    InvalidOperationException escaped from async void in Faults.HandleMalformedEvent", "the facts tell why");
    }

    [Fact]
    public async Task An_exception_on_a_plain_thread_is_no_async_void()
    {
        var message = await Failing.Message(async lab =>
        {
            await lab.Start("publish", () => { new Thread(() => throw new IOException("disk full")).Start(); return Task.CompletedTask; });
            await lab.Settle();
        });

        message.Should().StartWith("Expected every exception to reach a caller, but IOException escaped from a thread in EscapeTests.", "the verdict names what happened");
    }

    [Fact]
    public void Without_a_run_an_exception_is_not_taken()
    {
        Lab.TakeEscaped(new IOException("not ours")).Should().BeFalse("only a run can answer for its exceptions");
    }
}
