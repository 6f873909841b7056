using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Tests.FixtureKit;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Tests.Verification;

[Collection(FixtureCollection.Name)]
public sealed class FlakeHuntTests(FixtureCurriculum fixture)
{
    private const string Tests = "tests/01-first/01-unawaited-sum/ScoreboardTests.cs";

    [Fact]
    public async Task Outcomes_that_never_change_are_counted()
    {
        var hunt = new FlakeHunt(fixture.Engine);

        await hunt.JudgeAsync(fixture.SumShipped, times: 10, CancellationToken.None);

        hunt.Finding(10).Should().Be(new Finding("flakes", "1 subjects ran 10 times each: 30 test outcomes, 0 flips", null), "three tests ran ten times");
    }

    [Fact]
    public async Task A_test_whose_outcome_changes_between_runs_is_found()
    {
        using var _ = AddFlakyTest();
        var hunt = new FlakeHunt(fixture.Engine);

        await hunt.JudgeAsync(fixture.SumSolution, times: 2, CancellationToken.None);

        hunt.Finding(2).Problem.Should().Be(
            "1.1 solutions, run 2 against run 1: AsyncKatas.UnawaitedSum.Tests.ScoreboardTests: Fails from the second run on: passed, then failed\n    Expected before to be <null> because nothing has run yet, but found \"yes\".",
            "it says where, in which run, and what changed");
    }

    [Fact]
    public async Task A_wrong_fix_that_its_test_rejects_may_change_in_others()
    {
        using var _ = AddFlakyTest();
        var hunt = new FlakeHunt(fixture.Engine);
        var wrong = fixture.Sum.Variants.First(variant => variant.IsWrongFix);

        await hunt.JudgeAsync(Subject.Of(wrong), times: 2, CancellationToken.None);

        var finding = hunt.Finding(2);
        finding.Passed.Should().BeTrue("the test that it names has rejected it both times");
        finding.Claim.Should().EndWith($" 0 flips\nbesides, 1.1 {wrong.Name} changed in a test that it does not name", "whoever hunts wants to know");
    }

    [Fact]
    public async Task A_wrong_fix_that_its_test_does_not_always_reject_is_found()
    {
        var wrong = fixture.Sum.Variants.First(variant => variant.IsWrongFix);
        using var flaky = AddFlakyTest();
        using var named = fixture.Changed(Path.GetRelativePath(fixture.Repository.Root, wrong.Sources.First()), $"// Caught by: {wrong.CaughtBy}", "// Caught by: Fails_from_the_second_run_on");
        var hunt = new FlakeHunt(fixture.Engine);

        await hunt.JudgeAsync(Subject.Of(wrong), times: 2, CancellationToken.None);

        hunt.Finding(2).Passed.Should().BeFalse("the first run would have let it pass");
    }

    [Fact]
    public async Task A_process_that_ends_early_in_some_runs_is_found()
    {
        using var _ = AddFlakyTest("if (before is not null) Environment.FailFast(\"once more\");");
        var hunt = new FlakeHunt(fixture.Engine);

        await hunt.JudgeAsync(Subject.Of(fixture.Sum.Variants.First(variant => variant.IsWrongFix)), times: 2, CancellationToken.None);

        hunt.Finding(2).Problem.Should().Contain("once more", "it may end the runs of right answers as well");
    }

    // The mark outlives a run, since a worker that ends well is used again; the variable is set once in its life.
    private IDisposable AddFlakyTest(string check = "before.Should().BeNull(\"nothing has run yet\");")
    {
        var mark = $"HAS_RUN_{Guid.NewGuid():N}";
        return fixture.Changed(Tests, "    [Fact]\n    public Task All", $$"""
                [Fact]
                public void Fails_from_the_second_run_on()
                {
                    var before = Environment.GetEnvironmentVariable("{{mark}}");
                    Environment.SetEnvironmentVariable("{{mark}}", "yes");
                    {{check}}
                }

                [Fact]
                public Task All
            """);
    }
}
