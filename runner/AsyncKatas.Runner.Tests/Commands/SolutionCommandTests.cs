using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Commands;

[Collection(FixtureCollection.Name)]
public sealed class SolutionCommandTests(FixtureCurriculum fixture) : IDisposable
{
    private const string Code = "katas/01-first/01-unawaited-sum/Scoreboard.cs";

    public void Dispose()
    {
        if (Directory.Exists(fixture.Repository.State)) Directory.Delete(fixture.Repository.State, recursive: true);
    }

    [Theory]
    [InlineData("solution")]
    [InlineData("diff")]
    public async Task Before_the_kata_was_green_it_stays_closed(string command)
    {
        (await RunnerProgram.RunAsync(fixture, command)).Should().Be(
            new RunnerOutput(2, "", $"error: 1.1 unawaited-sum has not been green yet, so its solution stays closed: './run.sh hint 1.1' helps, and './run.sh {command} 1.1 --spoil' opens it anyway.\n"),
            "a learner who has seen it cannot find it any more");
    }

    [Fact]
    public async Task The_solution_is_told_with_its_reasons_its_difference_and_what_fails() =>
        await Verifier.Verify((await RunnerProgram.RunAsync(fixture, "solution", "--spoil")).Everything);

    [Fact]
    public async Task Once_the_kata_was_green_it_is_open_even_when_it_is_red_again()
    {
        var progress = LearnerProgress.Load(fixture.Repository);
        progress.Record(fixture.Sum, "a stamp of other files", passed: true);

        var output = await RunnerProgram.RunAsync(fixture, "solution", "1.1");

        output.ExitCode.Should().Be(0, "the learner has solved it");
        output.Screen.Should().Contain("Why it works", "that is what was asked for");
    }

    [Fact]
    public async Task Code_that_is_the_reference_has_no_difference()
    {
        using var _ = fixture.Changed(Code, _ => fixture.Read("solutions/01-first/01-unawaited-sum/Scoreboard.cs"));

        (await RunnerProgram.RunAsync(fixture, "solution", "1.1", "--spoil")).Screen.Should().Contain("no difference: your code is the reference solution\n", "an empty place would look like a fault");
    }
}
