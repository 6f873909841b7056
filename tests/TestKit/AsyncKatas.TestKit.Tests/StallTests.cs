namespace AsyncKatas.TestKit.Tests;

public sealed class StallTests
{
    [Fact]
    public async Task A_missing_arrival_is_told_with_who_has_come()
    {
        var message = await Failing.Message(async lab =>
        {
            var gate = lab.Gate("query");
            _ = lab.Start("load", async () =>
            {
                await gate.Pass("Teams");
                await gate.Pass("Players");
            });
            lab.Step("all three queries to be in flight", because: "the page should cost as much as its slowest query");
            await gate.Reached(3);
        });

        await Verifier.Verify(message);
    }

    [Fact]
    public async Task A_call_that_never_completes_is_told_with_its_state()
    {
        var message = await Failing.Message(async lab =>
        {
            var op = lab.Start("alice to bob", () => new TaskCompletionSource().Task);
            lab.Step("the transfer to complete", because: "two people must be able to pay each other at once");
            await op;
        });

        await Verifier.Verify(message);
    }

    [Fact]
    public async Task Without_a_step_the_sentence_says_what_the_script_waits_for()
    {
        var gate = await Failing.Message(async lab => await lab.Gate("query").Reached(2));
        var op = await Failing.Message(async lab => await lab.Start("load", () => new TaskCompletionSource().Task));
        var returned = await Failing.Message(async lab =>
        {
            var disk = lab.Gate("disk");
            var op = lab.Start("load", () => { disk.PassBlocking("read"); return Task.CompletedTask; });
            await op.Returned;
        });
        var clock = await Failing.Message(async lab => await lab.Clock.Armed(2));
        var unknown = await Failing.Message(async _ => await new TaskCompletionSource().Task);

        string.Join('\n', new[] { gate, op, returned, clock, unknown }.Select(m => m.Split('\n')[0])).Should().Be(
            """
            Expected 2 calls to reach "query", but none did and nothing is left to run.
            Expected "load" to complete, but it never did: its task is pending and nothing is left to run.
            Expected "load" to give its task back, but "load" is blocked by Gate.PassBlocking in StallTests.Without_a_step_the_sentence_says_what_the_script_waits_for (StallTests.cs:44).
            Expected timers to be armed on the lab's clock 2 times, but that happened 0 times and nothing is left to run.
            Expected the test's script to run to its end, but it waits for something that never happens and nothing is left to run.
            """.ReplaceLineEndings("\n"), "each wait of a script has a sentence");
    }

    [Fact]
    public async Task A_blocked_thread_is_named_with_its_line()
    {
        var message = await Failing.Message(async lab =>
        {
            var op = lab.Start("load", Faults.WaitForTask);
            lab.Step("the load to complete");
            await op;
        });

        message.Split('\n')[0].Should().Be("Expected the load to complete, but \"load\" never did: it is blocked by Task.Wait in Faults.WaitForTask (Faults.cs:9).", "a learner should find the line");
    }

    [Fact]
    public async Task A_blocked_pool_thread_is_named_with_its_line()
    {
        var message = await Failing.Message(async lab =>
        {
            using var slots = new SemaphoreSlim(0);
            var op = lab.Start("load", () => Faults.WaitOnThePool(slots));
            await op;
        });

        message.Split('\n')[0].Should().Be("Expected \"load\" to complete, but it never did: it is blocked by SemaphoreSlim.Wait in Faults.WaitOnThePool (Faults.cs:19).", "work handed to the pool belongs to the call");
    }

    [Fact]
    public async Task Two_threads_that_wait_for_each_others_lock_are_both_named()
    {
        var message = await Failing.Message(async lab =>
        {
            var (a, b) = (new object(), new object());
            var (hasA, hasB) = (lab.Gate("has a"), lab.Gate("has b"));
            var ab = lab.Start("a then b", () => Faults.TakeBoth(a, b, hasA));
            _ = lab.Start("b then a", () => Faults.TakeBoth(b, a, hasB));
            await hasA.Reached();
            await hasB.Reached();
            hasA.Open();
            hasB.Open();
            lab.Step("both transfers to complete");
            await ab;
        });

        message.Should().Contain("\"a then b\" never did: it is blocked by lock in Faults.TakeBoth", "one of them heads the message")
            .And.Contain("blocked    \"b then a\" by lock in Faults.TakeBoth", "the other explains it");
    }

    [Fact]
    public async Task A_script_that_blocks_itself_is_named_too()
    {
        var message = await Failing.Message(_ => Faults.WaitForTask());

        message.Should().StartWith("Expected the test's script to run to its end, but it waits for something that never happens and the test's script is blocked by Task.Wait in Faults.WaitForTask", "the script is code, too");
    }

    [Fact]
    public async Task A_stall_under_way_is_not_rescued_by_its_own_interrupt()
    {
        var failure = await Failing.Exception(async lab =>
        {
            await lab.Start("load", Faults.WaitAndSwallow).Task;
        });

        failure.Should().BeAssignableTo<StallException>("the verdict falls before the interrupt lets the script go on");
    }

    [Fact]
    public async Task The_stack_trace_leads_to_the_lines_of_the_learner_and_the_test()
    {
        var failure = await Failing.Exception(async lab =>
        {
            _ = lab.Start("load", Faults.WaitForTask);
            await lab.Gate("query").Reached();
        });

        failure.StackTrace!.Split(Environment.NewLine).Select(l => l[(l.LastIndexOf('/') + 1)..]).Should()
            .Equal(["Faults.cs:line 9", "StallTests.cs:line 132", "StallTests.cs:line 131"], "test runners open the first line with a file");
    }
}
