using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Engine;

/// <summary>Ways in which a learner's code goes wrong: each ends in a verdict, and the next verdict is right.</summary>
[Collection(FixtureCollection.Name)]
public sealed class LearnerMistakeTests(FixtureCurriculum fixture)
{
    private const string Code = "katas/01-first/01-unawaited-sum/Scoreboard.cs";
    private const string Tests = "tests/01-first/01-unawaited-sum/ScoreboardTests.cs";
    private const string Return = "        return Task.FromResult(answers.Where(answer => answer.IsCompletedSuccessfully).Sum(answer => answer.Result));";

    [Fact]
    public async Task A_syntax_error_is_shown_with_its_place_and_its_line()
    {
        var verdict = await JudgeWithAsync("        return Task.FromResult(answers.Count)");

        var error = verdict.Errors.Should().ContainSingle("what follows from a syntax error is noise").Which;
        (fixture.Repository.Relative(error.File!), error.Line, error.Text, error.SourceLine).Should()
            .Be((Code, 10, "; expected", "        return Task.FromResult(answers.Count)"), "an editor can jump to it, and the line explains itself");
    }

    [Fact]
    public async Task Code_that_the_tests_cannot_call_any_more_is_an_error_in_the_tests()
    {
        using var _ = fixture.Changed(Code, "SumAsync", "TotalAsync");

        var verdict = await fixture.JudgeAsync(fixture.SumShipped);

        fixture.Repository.Relative(verdict.Errors.Single().File!).Should().Be("tests/01-first/01-unawaited-sum/Panel.cs", "the tests call a method that is gone");
    }

    [Fact]
    public async Task An_endless_loop_is_ended()
    {
        using var _ = fixture.Changed("katas/01-first/02-unawaited-total/Purse.cs", "        Total += coins;", "        while (coins == 3) { }\n        Total += coins;");

        var verdict = await fixture.JudgeAsync(Subject.Shipped(fixture.Total));

        verdict.Tests.Select(test => test.Outcome).Should().Equal([TestOutcome.Failed, TestOutcome.Passed, TestOutcome.Passed], "only the test that adds 3 coins runs into the loop");
        await TheNextVerdictIsRightAsync();
    }

    [Fact]
    public async Task A_call_of_Exit_is_a_failure_and_ends_nothing_else()
    {
        var verdict = await JudgeWithAsync("        Environment.Exit(3); return Task.FromResult(5);");

        verdict.Passed.Should().BeFalse("a process that ends has proved nothing");
        string.Join('\n', [verdict.Crash, .. verdict.Failures.Select(test => test.Message)]).Should().Contain("Environment.Exit in Scoreboard.SumAsync (Scoreboard.cs:10)", "the learner sees what ended the run, and where");
        await TheNextVerdictIsRightAsync();
    }

    [Fact]
    public async Task Endless_recursion_is_explained()
    {
        var verdict = await JudgeWithAsync("        return SumAsync();");

        verdict.Crash.Should().StartWith("The stack overflowed in AsyncKatas.UnawaitedSum.Scoreboard", "the learner sees whose calls filled the stack").And.EndWith(": the code calls itself without end.", "a crash is explained");
        verdict.Failures.Should().ContainSingle("the test that ran is the one that failed").Which.Message.Should().Be(verdict.Crash, "it is why the test failed");
        await TheNextVerdictIsRightAsync();
    }

    [Fact]
    public async Task A_call_of_FailFast_is_explained_and_ends_nothing_else()
    {
        var verdict = await JudgeWithAsync("        Environment.FailFast(\"the scores are gone\"); return Task.FromResult(5);");

        verdict.Crash.Should().StartWith("The test process ended early with exit code ", "a process that ends has proved nothing")
            .And.EndWith(" in AsyncKatas.UnawaitedSum.Scoreboard.SumAsync() and said: Process terminated. the scores are gone.", "the learner sees whose call it was, and why");
        await TheNextVerdictIsRightAsync();
    }

    [Fact]
    public async Task An_exception_from_async_void_is_a_failure()
    {
        var verdict = await JudgeWithAsync("        Tell(); return Task.FromResult(5);\n        async void Tell() { await Task.Yield(); throw new InvalidOperationException(\"nobody can catch this\"); }");

        verdict.Failures.Should().NotBeEmpty("an exception that nobody can catch is a failure");
        verdict.Failures.First().Message.Should().Contain("nobody can catch this", "the learner sees what was thrown");
        await TheNextVerdictIsRightAsync();
    }

    [Fact]
    public async Task A_blocking_wait_is_ended()
    {
        var verdict = await JudgeWithAsync("        return new TaskCompletionSource<int>().Task.Result == 0 ? throw new InvalidOperationException() : Task.FromResult(answers.Count);");

        verdict.Failures.Should().HaveCount(3, "each test calls it").And.OnlyContain(test => test.Message!.Contains("Scoreboard.cs"), "the message names the line that blocks");
        await TheNextVerdictIsRightAsync();
    }

    [Fact]
    public async Task An_await_that_never_completes_is_named_with_its_line()
    {
        var verdict = await JudgeWithAsync("        return Never();\n        static async Task<int> Never() { await new TaskCompletionSource().Task; return 5; }");

        verdict.Failures.Should().HaveCount(3, "each test waits for it").And.OnlyContain(test => test.Message!.Contains("(Scoreboard.cs:11)"), "the message names the line that waits");
        await TheNextVerdictIsRightAsync();
    }

    [Fact]
    public async Task A_test_class_that_cannot_be_made_fails_all_its_tests()
    {
        using var _ = fixture.Changed(Tests, "    [Fact]\n    public Task All", "    public ScoreboardTests() => throw new InvalidOperationException(\"no scoreboard today\");\n\n    [Fact]\n    public Task All");

        var verdict = await fixture.JudgeAsync(fixture.SumShipped);

        verdict.Tests.Should().HaveCount(3, "each test is accounted for").And.OnlyContain(test => test.Message!.Contains("no scoreboard today"), "each message says why");
    }

    [Fact]
    public async Task What_the_code_prints_is_shown_with_the_test_that_ran()
    {
        var verdict = await JudgeWithAsync("        Console.WriteLine($\"asked {answers.Count} judges\");\n" + Return);

        verdict.Tests.Should().OnlyContain(test => test.Output == "asked 2 judges\n", "printing is how many people debug");
    }

    private async Task<Verdict> JudgeWithAsync(string statement)
    {
        using var _ = fixture.Changed(Code, Return, statement);
        return await fixture.JudgeAsync(fixture.SumShipped);
    }

    private async Task TheNextVerdictIsRightAsync() =>
        (await fixture.JudgeAsync(fixture.SumSolution)).Passed.Should().BeTrue("a worker that was left in a bad state is replaced");
}
