using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Tests.Verification;

public sealed class VerdictComparisonTests
{
    private static readonly Subject Kata = Subject.Shipped(new Kata(new Repository("/checkout"), "01-first/01-unawaited-sum"));

    [Fact]
    public void The_same_outcomes_are_no_difference() =>
        Differences([Test("Adds"), Test("Waits", TestOutcome.Failed)], [Test("Waits", TestOutcome.Failed), Test("Adds")])
            .Should().BeEmpty("the order in which tests ran does not matter");

    [Fact]
    public void A_changed_outcome_is_a_difference() =>
        Differences([Test("Adds")], [Test("Adds", TestOutcome.Failed)])
            .Should().Equal(["ScoreboardTests: Adds: passed, then failed"], "it names the test and both outcomes");

    [Fact]
    public void A_test_that_did_not_run_is_a_difference() =>
        Differences([Test("Adds"), Test("Waits")], [Test("Adds")])
            .Should().Equal(["ScoreboardTests: Waits: passed, then not run"], "a test that is missing has said nothing");

    [Fact]
    public void A_test_that_only_the_second_ran_is_a_difference() =>
        Differences([], [Test("Adds")])
            .Should().Equal(["ScoreboardTests: Adds: not run, then passed"], "the comparison goes both ways");

    [Fact]
    public void Rows_of_a_theory_that_look_the_same_are_counted() =>
        Differences([Test("Adds"), Test("Adds")], [Test("Adds")])
            .Should().Equal(["ScoreboardTests: Adds: passed, passed, then passed"], "one of the two rows is missing");

    [Fact]
    public void Code_that_only_one_of_them_compiles_is_a_difference()
    {
        var error = new CompilerMessage(IsError: true, "CS1002", "; expected", "Scoreboard.cs", 7, 1, null);

        var differences = VerdictComparison.Differences(new Verdict(Kata, [], [Test("Adds")]), new Verdict(Kata, [error], []));

        differences.Should().Equal(["compiles: True, then False ; expected"], "the compiler's words say why");
    }

    private static IEnumerable<string> Differences(TestResult[] expected, TestResult[] actual) =>
        VerdictComparison.Differences(new Verdict(Kata, [], expected), new Verdict(Kata, [], actual));

    private static TestResult Test(string name, TestOutcome outcome = TestOutcome.Passed) =>
        new("ScoreboardTests", name, name, 0, outcome, null, null, null, TimeSpan.Zero);
}
