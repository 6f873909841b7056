using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Commands;

[Collection(FixtureCollection.Name)]
public sealed class DecideCommandTests(FixtureCurriculum fixture) : IDisposable
{
    private const string Row = "| [1.2](01-first/02-unawaited-total/) | Paid, but not saved | ★★ | 10 |\n";

    private readonly IDisposable _planned = fixture.Changed("katas/README.md", Row, Row + "| 1.3 `planned` | All of them | ★ | 5 |\n");

    public void Dispose() => _planned.Dispose();

    [Fact]
    public async Task One_number_a_line_leads_to_an_answer_with_its_reasons_and_katas() => await Verifier.Verify(await ScreenAsync("1\n2\n", "decide"));

    [Fact]
    public async Task The_whole_tree_fits_one_screen_in_width() => await Verifier.Verify(await ScreenAsync("", "decide", "--all"));

    [Fact]
    public async Task The_end_of_the_input_before_an_answer_could_not_run()
    {
        var output = await RunnerProgram.RunWithInputAsync(fixture, "1\n", "decide", "--plain");

        output.ExitCode.Should().Be(2, "nothing was decided");
        output.Errors.Should().Be("error: The input ended before there was an answer: give one number a line, for example 'printf \"2\\n2\\n\" | ./run.sh decide'; './run.sh decide --all' shows the whole tree.\n", "it says how to go on");
        output.Screen.Should().EndWith("  2  no\nA number from 1 to 2: \n", "the question was asked");
    }

    [Theory]
    [InlineData("3")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("yes")]
    [InlineData("")]
    public async Task A_script_that_gives_no_valid_number_is_stopped(string answer)
    {
        var output = await RunnerProgram.RunWithInputAsync(fixture, $"{answer}\n2\n", "decide");

        output.ExitCode.Should().Be(2, "the next line would answer the wrong question");
        output.Errors.Should().Be($"error: '{answer}' is no answer to 'What do you wait for?': give a number from 1 to 2. './run.sh decide --all' shows the whole tree.\n", "it names the line and what was asked");
    }

    private async Task<string> ScreenAsync(string input, params string[] arguments) => (await RunnerProgram.RunWithInputAsync(fixture, input, arguments)).Everything;
}
