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

    [Fact]
    public async Task Code_that_makes_code_while_it_runs_is_judged_as_by_dotnet_test()
    {
        using var _ = fixture.Changed("katas/01-first/02-unawaited-total/Purse.cs", "        return save(coins);", """
                    return System.Reflection.DispatchProxy.Create<IComparable, Scales>().CompareTo(coins) == 1 ? save(coins) : throw new InvalidOperationException("no scales");
                }

                public class Scales : System.Reflection.DispatchProxy
                {
                    protected override object? Invoke(System.Reflection.MethodInfo? method, object?[]? arguments) => 1;
            """);
        var subject = Subject.Shipped(fixture.Total);
        var reference = await DotnetTest.JudgeAsync(subject, CancellationToken.None);
        var verdict = await fixture.JudgeAsync(subject);

        reference.Tests.Should().HaveCount(3, "dotnet test runs all tests");
        verdict.Failures.Select(FirstLine).Should().Equal(reference.Failures.Select(FirstLine), "only a worker refuses such code, and that is no verdict on a learner's");
        VerdictComparison.Differences(reference, verdict).Should().BeEmpty("what a worker cannot run as it is, dotnet test runs");
    }

    private static string FirstLine(TestResult test) => test.Message!.ReplaceLineEndings("\n").Split('\n')[0];
}
