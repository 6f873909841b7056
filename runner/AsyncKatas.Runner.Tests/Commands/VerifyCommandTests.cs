using System.Text.RegularExpressions;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Commands;

[Collection(FixtureCollection.Name)]
public sealed partial class VerifyCommandTests(FixtureCurriculum fixture)
{
    [Fact]
    public async Task A_curriculum_as_it_should_be_is_verified()
    {
        var output = await RunnerProgram.RunAsync(fixture, "verify");

        await Verifier.Verify(CoveredLines().Replace(output.Everything, "all {n} lines"));
    }

    /// <summary>How many lines there are to execute is for coverlet and its settings to say.</summary>
    [GeneratedRegex(@"all [1-9]\d* lines")]
    private static partial Regex CoveredLines();
}
