using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Commands;

[Collection(FixtureCollection.Name)]
public sealed class HintCommandTests(FixtureCurriculum fixture) : IDisposable
{
    public void Dispose()
    {
        if (Directory.Exists(fixture.Repository.State)) Directory.Delete(fixture.Repository.State, recursive: true);
    }

    [Fact]
    public async Task Each_call_shows_one_level_more_and_the_last_one_stays()
    {
        var screens = new List<string>();
        for (var call = 1; call <= 4; call++) screens.Add(await ScreenAsync("hint"));

        await Verifier.Verify(string.Join("\n\n", screens));
    }

    [Fact]
    public async Task All_levels_at_once() => await Verifier.Verify(await ScreenAsync("hint", "1.2", "--all"));

    [Fact]
    public async Task One_level_is_shown_alone_and_remembered()
    {
        var screen = await ScreenAsync("hint", "1.2", "--level", "2");

        screen.Should().Contain("A task that was started").And.NotContain("Look at the order", "level 1 was not asked for").And.NotContain("Await the save", "level 3 was not asked for");
        screen.Should().Contain("1 more   ./run.sh hint 1.2\n", "1.1 is the current kata, so the number is needed");
        LearnerProgress.Load(fixture.Repository).Of(fixture.Total).Hints.Should().Be(2, "the next call goes on from there");
    }

    [Theory]
    [InlineData("error: 1.1 unawaited-sum has no hint 4, only 1 to 3: './run.sh hint 1.1' shows the next one.", "hint", "1.1", "--level", "4")]
    [InlineData("error: --level and --all exclude each other. './run.sh hint --help' shows what it takes.", "hint", "1.1", "--level", "1", "--all")]
    public async Task What_cannot_be_shown_ends_with_2(string error, params string[] arguments)
    {
        (await RunnerProgram.RunAsync(fixture, arguments)).Should().Be(new RunnerOutput(2, "", error + "\n"), "the user can put it right");
    }

    [Fact]
    public async Task Hints_without_levels_are_a_damaged_file()
    {
        using var _ = fixture.Written("katas/01-first/01-unawaited-sum/hints.md", "# Hints\n");

        (await RunnerProgram.RunAsync(fixture, "hint", "1.1")).Errors.Should().Be(
            "error: katas/01-first/01-unawaited-sum/hints.md has no levels ('## 1'): restore it with 'git checkout -- katas/01-first/01-unawaited-sum/hints.md'.\n", "it names the file and the next command");
    }

    private async Task<string> ScreenAsync(params string[] arguments) => (await RunnerProgram.RunAsync(fixture, arguments)).Everything;
}
