using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Tests.FixtureKit;

internal static class FindingAssertions
{
    /// <summary>Exactly one claim is broken, and its message says why.</summary>
    public static void ShouldBeOnly(this IEnumerable<Finding> problems, string claim, string problem)
    {
        var found = problems.Where(finding => !finding.Passed).ToList();
        found.Select(finding => finding.Claim).Should().Equal([claim], "one thing is broken, and only the check that is about it says so");
        found[0].Problem.Should().Contain(problem, "a message says what is wrong and where");
    }
}
