using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Tests.FixtureKit;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Tests.Engine;

/// <summary>The engine's verdicts against the real thing, once for each way in which sources come together; `verify --parity` does this for everything.</summary>
[Collection(FixtureCollection.Name)]
public sealed class ParityTests(FixtureCurriculum fixture)
{
    [Fact]
    public async Task The_engine_says_what_dotnet_test_says_of_a_kata_and_of_a_variant_over_its_solution()
    {
        foreach (var subject in new[] { Subject.Shipped(fixture.Total), Subject.Of(fixture.Total.Variants.First(variant => variant.IsWrongFix)) })
        {
            var reference = await DotnetTest.JudgeAsync(subject, CancellationToken.None);
            var verdict = await fixture.JudgeAsync(subject);

            reference.Tests.Should().HaveCount(3, $"dotnet test runs all tests of {subject.Label}");
            VerdictComparison.Differences(reference, verdict).Should().BeEmpty($"the engine is a faster way to the same verdict on {subject.Label}");
            verdict.Failures.Select(FirstLine).Should().Equal(reference.Failures.Select(FirstLine), $"messages are what a learner reads of {subject.Label}");
        }
    }

    private static string FirstLine(TestResult test) => test.Message!.ReplaceLineEndings("\n").Split('\n')[0];
}
