using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Commands;

/// <summary>What a learner sees, word for word.</summary>
[Collection(FixtureCollection.Name)]
public sealed class ScreenTests(FixtureCurriculum fixture) : IDisposable
{
    private const string Code = "katas/01-first/01-unawaited-sum/Scoreboard.cs";
    private const string Solution = "solutions/01-first/01-unawaited-sum/Scoreboard.cs";
    private const string Progress = ".asynckatas";

    public void Dispose()
    {
        if (Directory.Exists(Path.Combine(fixture.Root, Progress))) Directory.Delete(Path.Combine(fixture.Root, Progress), recursive: true);
    }

    [Fact]
    public async Task Without_a_command_the_screen_says_where_you_are_and_what_is_wrong() => await Verifier.Verify(await ScreenAsync());

    [Fact]
    public async Task A_red_check_shows_the_first_failure_in_full() => await Verifier.Verify(await ScreenAsync("check", "1.1"));

    [Fact]
    public async Task A_check_of_code_that_does_not_compile_shows_the_line()
    {
        using var _ = fixture.Changed(Code, "judges.Select", "judges.Selekt");

        await Verifier.Verify(await ScreenAsync("check", "1.1"));
    }

    [Fact]
    public async Task A_check_of_another_kata_than_the_current_one_says_how_to_repeat_it() =>
        (await ScreenAsync("check", "1.2")).Should().Contain("  after an edit   ./run.sh check 1.2\n", "without the number, the current kata would be checked");

    [Fact]
    public async Task A_check_shows_what_the_code_printed()
    {
        using var _ = fixture.Changed(Code, "        return", "        Console.WriteLine($\"asked {answers.Count} [judges]\");\n        return");

        await Verifier.Verify(await ScreenAsync("check", "1.1"));
    }

    [Fact]
    public async Task A_green_check_leads_to_the_next_kata_and_is_remembered()
    {
        using (fixture.Changed(Code, _ => fixture.Read(Solution)))
        {
            var check = await RunnerProgram.RunAsync(fixture, "check");
            var list = await RunnerProgram.RunAsync(fixture, "list");
            await Verifier.Verify($"{check.Everything}\n\n{list.Everything}");
        }

        (await RunnerProgram.RunAsync(fixture, "list")).Screen.Should().Contain("0 of 2 solved", "the code was changed back");
    }

    [Fact]
    public async Task The_list_shows_every_kata() => await Verifier.Verify(await ScreenAsync("list"));

    [Fact]
    public async Task The_list_as_JSON_shows_every_kata() => await Verifier.Verify(await ScreenAsync("list", "--json"));

    [Fact]
    public async Task Help_shows_the_commands_and_examples() => await Verifier.Verify(await ScreenAsync("--help"));

    [Fact]
    public async Task Help_for_a_command_shows_its_options_and_examples() => await Verifier.Verify(await ScreenAsync("verify", "--help"));

    private async Task<string> ScreenAsync(params string[] arguments) => (await RunnerProgram.RunAsync(fixture, arguments)).Everything;
}
