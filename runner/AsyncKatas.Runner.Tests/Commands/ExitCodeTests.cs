using System.Text.Json;
using AsyncKatas.Runner.Commands;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Commands;

/// <summary>What scripts rely on: exit codes, JSON, and errors in one line on the error stream.</summary>
[Collection(FixtureCollection.Name)]
public sealed class ExitCodeTests(FixtureCurriculum fixture)
{
    private const string Manifest = "katas/01-first/02-unawaited-total/kata.json";

    [Fact]
    public async Task A_red_check_ends_with_1_and_its_JSON_names_each_test()
    {
        var output = await RunnerProgram.RunAsync(fixture, "check", "katas/01-first/02-unawaited-total/Purse.cs", "--json");

        output.ExitCode.Should().Be(1, "a test fails");
        var report = JsonSerializer.Deserialize<CheckReport>(output.Screen, Report.Options)!;
        (report.Kata, report.Path, report.Passed, report.Crash).Should().Be(("1.2", "katas/01-first/02-unawaited-total", false, null), "the path named a file of kata 1.2");
        report.Tests.Select(test => (test.Name, test.Outcome)).Should().Equal(
            [("Nothing is counted before it is saved", TestOutcome.Failed), ("What is saved is counted(coins: 1)", TestOutcome.Passed), ("What is saved is counted(coins: 2)", TestOutcome.Passed)],
            "a script wants every test");
    }

    [Fact]
    public void Each_command_can_be_asked_for_help_without_knowing_what_it_takes()
    {
        var commands = CommandLineDefinition.Create().Subcommands.Select(command => command.Name);

        commands.Where(command => CommandLineDefinition.Parse([command, "--help"]).Errors.Count > 0).Should().BeEmpty("'--help' is where every error message leads");
    }

    [Theory]
    [InlineData("error: No kata is called 'unawaited-totl'. Did you mean 1.2 unawaited-total? './run.sh list' shows all.", "check", "unawaited-totl")]
    [InlineData("error: 'unawaited' could be 1.1 unawaited-sum or 1.2 unawaited-total: say which, for example './run.sh check 1.1'.", "verify", "unawaited")]
    [InlineData("error: --repeat needs a number from 1. './run.sh verify --help' shows what it takes.", "verify", "--repeat", "0")]
    [InlineData("error: --level needs a number from 1. './run.sh hint --help' shows what it takes.", "hint", "--level", "one")]
    [InlineData("error: Unrecognized command or argument '1.2'. './run.sh undo --help' shows what it takes.", "undo", "1.2")]
    [InlineData("error: Unrecognized command or argument 'chekc'. Did you mean check? './run.sh --help' shows the commands.", "chekc")]
    [InlineData("error: Unrecognized command or argument 'go'. './run.sh --help' shows the commands.", "go")]
    [InlineData("error: Unrecognized option '--stat'. Did you mean --state? './run.sh list --help' shows what it takes.", "list", "--stat", "solved")]
    [InlineData("error: Unrecognized option '--al'. Did you mean --all? './run.sh check --help' shows what it takes.", "check", "--al")]
    [InlineData("error: Unrecognized option '--levl'. Did you mean --level? './run.sh hint --help' shows what it takes.", "hint", "--levl", "2")]
    [InlineData("error: Unrecognized option '--spol'. Did you mean --spoil? './run.sh try --help' shows what it takes.", "try", "1.1", "--spol")]
    [InlineData("error: Unrecognized option '--yess'. './run.sh ship --help' shows what it takes.", "ship", "--yess")]
    [InlineData("error: Unrecognized option '-x'. './run.sh check --help' shows what it takes.", "check", "-x")]
    [InlineData("error: Argument 'solvd' not recognized. Must be one of: 'solved', 'in-progress', 'untouched'. './run.sh list --help' shows what it takes.", "list", "--state", "solvd")]
    [InlineData("error: '1' is no kata number: give chapter and kata, for example './run.sh new 3.7 my-slug'.", "new", "1", "my-slug")]
    [InlineData("error: 'MySlug' is no kata name: use lower-case words with hyphens, for example './run.sh new 1.3 my-slug'.", "new", "1.3", "MySlug")]
    [InlineData("error: Chapter 7 has no folder in katas/: create it first, for example 'mkdir katas/07-name'.", "new", "7.1", "my-slug")]
    [InlineData("error: 1.2 unawaited-total exists already: choose another number and name, './run.sh list' shows those in use.", "new", "1.2", "my-slug")]
    public async Task What_could_not_run_ends_with_2_and_one_line_that_names_the_next_command(string error, params string[] arguments)
    {
        var output = await RunnerProgram.RunAsync(fixture, arguments);

        output.Should().Be(new RunnerOutput(2, "", error + "\n"), "the user can put it right, and nothing has run");
    }

    [Fact]
    public async Task A_bad_kata_json_ends_with_2_and_names_the_file()
    {
        using var _ = fixture.Changed(Manifest, "\"minutes\": 10,", "\"minuets\": 10,");

        var output = await RunnerProgram.RunAsync(fixture, "list");

        output.ExitCode.Should().Be(2, "the list cannot be shown");
        output.Errors.Should().StartWith($"error: {Manifest}:6 is not a valid kata: The JSON property 'minuets' could not be mapped", "it names the file, the line and the key");
    }
}
