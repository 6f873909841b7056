using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Commands;

[Collection(FixtureCollection.Name)]
public sealed class TryCommandTests(FixtureCurriculum fixture) : IDisposable
{
    private readonly LearnerFolders _folders = new(fixture);

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task A_wrong_fix_is_put_in_place_and_fails_as_the_screen_says()
    {
        Solve();
        LearnerFolders.Edit(fixture.Sum, "// mine");
        await File.WriteAllTextAsync(Path.Combine(fixture.Sum.KataFolder, "Extra.cs"), "// in the way");

        var tried = await RunnerProgram.RunAsync(fixture, "try", "1.1", "oneafter");
        var check = await RunnerProgram.RunAsync(fixture, "check", "1.1");

        await Verifier.Verify($"{tried.Everything}\n\n{check.Everything}");
    }

    [Fact]
    public async Task The_solution_is_put_in_place_and_passes()
    {
        Solve();

        var tried = await RunnerProgram.RunAsync(fixture, "try", "1.1", "solution");
        var again = await RunnerProgram.RunAsync(fixture, "try", "1.1", "solution");
        var check = await RunnerProgram.RunAsync(fixture, "check", "1.1");

        check.ExitCode.Should().Be(0, "it is the solution");
        await Verifier.Verify($"{tried.Everything}\n\n{again.Everything}");
    }

    [Fact]
    public async Task The_projects_of_the_solution_and_the_kata_are_one()
    {
        Solve();
        using var _ = fixture.Written("solutions/01-first/01-unawaited-sum/UnawaitedSum.Solution.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><!-- packages --></Project>\n");

        await RunnerProgram.RunAsync(fixture, "try", "1.1", "solution");

        Directory.GetFiles(fixture.Sum.KataFolder, "*.csproj").Should().Equal([fixture.Sum.KataProject], "two projects in a folder would stop the build");
        (await File.ReadAllTextAsync(fixture.Sum.KataProject)).Should().Contain("packages", "the solution is built with it");
    }

    [Theory]
    [InlineData("'try' gives 1.2 unawaited-total away before you have solved it: add --spoil if you want that.", "1.2", "solution")]
    [InlineData("1.1 unawaited-sum has no variant 'OneAfterTheOthr'. Did you mean wrong-fixes/OneAfterTheOther? './run.sh try 1.1 solution' puts the solution in place.", "1.1", "OneAfterTheOthr")]
    [InlineData("1.1 unawaited-sum has no variant 'deadlock'. It has solution, wrong-fixes/OneAfterTheOther, alternatives/StartThenAwait. './run.sh try 1.1 solution' puts the solution in place.", "1.1", "deadlock")]
    [InlineData("'the' could be wrong-fixes/OneAfterTheOther or alternatives/StartThenAwait: say which, for example './run.sh try 1.1 wrong-fixes/OneAfterTheOther'.", "1.1", "the")]
    public async Task What_cannot_be_tried_ends_with_2_and_changes_nothing(string error, params string[] arguments)
    {
        Solve();

        var output = await RunnerProgram.RunAsync(fixture, ["try", .. arguments]);

        output.Should().Be(new RunnerOutput(2, "", $"error: {error}\n"), "the user can put it right");
        LearnerFolders.Bytes(fixture.Sum).Should().Equal(LearnerFolders.ShippedBytes(fixture.Sum), "nothing was put in place");
    }

    [Fact]
    public async Task A_learner_who_insists_gets_the_solution_at_once()
    {
        var output = await RunnerProgram.RunAsync(fixture, "try", "1.2", "solution", "--spoil");

        output.ExitCode.Should().Be(0, "it is the learner's own decision");
    }

    private void Solve() => LearnerProgress.Load(fixture.Repository).Record(fixture.Sum, "green once", passed: true);
}
