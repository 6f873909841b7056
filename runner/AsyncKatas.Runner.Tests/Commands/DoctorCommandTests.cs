using System.Text.Json;
using AsyncKatas.Runner.Health;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Screen;
using AsyncKatas.Runner.Tests.FixtureKit;
using Spectre.Console;

namespace AsyncKatas.Runner.Tests.Commands;

[Collection(FixtureCollection.Name)]
public sealed class DoctorCommandTests(FixtureCurriculum fixture) : IDisposable
{
    public void Dispose()
    {
        if (Directory.Exists(fixture.Repository.State)) Directory.Delete(fixture.Repository.State, recursive: true);
    }

    [Fact]
    public async Task A_machine_on_which_nothing_is_broken_ends_with_0()
    {
        var output = await RunnerProgram.RunAsync(fixture, "doctor", "--json");

        var report = JsonSerializer.Deserialize<DoctorReport>(output.Screen, Report.Options)!;
        report.Diagnoses.Where(diagnosis => diagnosis.Condition == Condition.Problem).Should().BeEmpty("everything works here");
        report.Diagnoses.Select(diagnosis => diagnosis.About).Should().Equal(
            ["SDK", "runner", "packages", "katas/", "artifacts/", ".asynckatas/", "progress", "file events", "editor", "git", "curriculum"], "all of it is needed");
        (output.ExitCode, output.Errors, report.Healthy).Should().Be((0, "", true), "warnings are no failure");
    }

    [Fact]
    public async Task One_problem_ends_with_1_and_names_the_next_command()
    {
        using var _ = fixture.Written(".asynckatas/progress.json", "{ \"01-first");

        var output = await RunnerProgram.RunAsync(fixture, "doctor");

        output.ExitCode.Should().Be(1, "a script must notice");
        output.Screen.Should().MatchRegex(@"problem  progress +\.asynckatas/progress\.json is damaged, so nothing counts as solved\n +next: \./run\.sh check --all\n", "the user wants to know what to do")
            .And.EndWith("\nSomething is broken: see 'next' above.\n", "the last line is the one that is read");
    }

    [Fact]
    public async Task Each_condition_has_its_word_and_its_next_step()
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = 80;

        DoctorView.Write(console, DoctorReport.Of(
        [
            Diagnosis.Ok("SDK", "10.0.100, accepted by global.json"),
            Diagnosis.Warning("editor", "none is known to the runner", "set VISUAL to your editor"),
            Diagnosis.Problem("file events", "do not arrive [here]: ./run.sh watch would not notice an edit, and neither would anything else", "./run.sh check after each edit"),
        ]));

        await Verifier.Verify(writer.ToString());
    }
}
