using AsyncKatas.Runner.Tests.Engine;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Watching;

/// <summary>The watch in a terminal: what is saved is judged, however it is saved and whatever it does.</summary>
[Collection(FixtureCollection.Name)]
public sealed class WatchTests(FixtureCurriculum fixture) : IDisposable
{
    private const string Code = "katas/01-first/01-unawaited-sum/Scoreboard.cs";
    private const string Solution = "solutions/01-first/01-unawaited-sum/Scoreboard.cs";
    private const string Return = "        return Task.FromResult(answers.Where(answer => answer.IsCompletedSuccessfully).Sum(answer => answer.Result));";
    /// <summary>What .NET writes to any terminal before it reads a key.</summary>
    private const string KeypadMode = "␛[?1h␛=";

    private readonly IDisposable _code = fixture.Kept(Code);

    private string File => Path.Combine(fixture.Root, Code);

    public void Dispose()
    {
        _code.Dispose();
        if (Directory.Exists(fixture.Repository.State)) Directory.Delete(fixture.Repository.State, recursive: true);
    }

    [TerminalFact]
    public async Task From_red_to_green_and_on_to_the_next_kata()
    {
        await using var terminal = PseudoTerminal.Start(fixture, "");
        var red = await terminal.RawVerdictAsync();

        await System.IO.File.WriteAllTextAsync(File, fixture.Read(Solution));
        var green = await terminal.VerdictAsync();
        await terminal.PressAsync('n');
        var next = await terminal.VerdictAsync();
        await terminal.PressAsync('q');

        (await terminal.ExitAsync()).Should().Be(0, "the learner has closed it");
        await Verifier.Verify($"{red}\n\n==== saved\n{green}\n\n==== n\n{next}");
    }

    [TerminalFact]
    public async Task A_terminal_that_is_closed_leaves_no_process_and_no_file()
    {
        await using var terminal = PseudoTerminal.Start(fixture, "watch 1.1");
        await terminal.VerdictAsync();
        var programs = terminal.Programs();
        programs.Should().HaveCountGreaterThan(1, "a worker is warm");

        terminal.Close();

        programs.SelectMany(LeftoversTests.TemporaryFilesOf).Should().BeEmpty("who has finished for the day closes the window");
    }

    [TerminalFact]
    public async Task Without_colour_the_same_is_said()
    {
        await using var terminal = PseudoTerminal.Start(fixture, "watch 1.1", ("NO_COLOR", "1"));

        var screen = await terminal.RawVerdictAsync();

        screen.Should().NotMatchRegex(@"␛\[[349][0-8]", "NO_COLOR asks for none");
        screen.Split('\n').Should().OnlyContain(line => Width(line) <= 80, "the terminal has 80 columns");
    }

    [TerminalFact]
    public async Task In_plain_mode_nothing_is_cleared_or_coloured()
    {
        await using var terminal = PseudoTerminal.Start(fixture, "watch 1.1 --plain");

        var text = await terminal.RawVerdictAsync();
        text.Replace(KeypadMode, "", StringComparison.Ordinal).Should().NotContain("␛", "a screen reader reads one text after the other");
        System.Text.RegularExpressions.Regex.Count(text, "two judges gave 2 and 3 points").Should().Be(1, "a failure is read once, with the whole verdict");
        await Verifier.Verify(text[text.LastIndexOf("AsyncKatas ", StringComparison.Ordinal)..]);
    }

    [TerminalFact]
    public async Task It_does_not_matter_how_an_editor_saves()
    {
        await using var terminal = PseudoTerminal.Start(fixture, "watch 1.1");
        await terminal.VerdictAsync();

        var aside = File + ".tmp";
        await System.IO.File.WriteAllTextAsync(aside, fixture.Read(Code).Replace(";", "", StringComparison.Ordinal));
        System.IO.File.Move(aside, File, overwrite: true);
        (await terminal.VerdictAsync()).Should().Contain("does not compile", "a save by rename is a save");

        System.IO.File.Delete(File);
        (await terminal.VerdictAsync()).Should().Contain("does not compile", "a file that is gone is a change");

        await System.IO.File.WriteAllTextAsync(File, fixture.Read(Solution));
        (await terminal.VerdictAsync()).Should().Contain("Solved:", "a new file is a change");

        System.IO.File.SetLastWriteTimeUtc(File, System.IO.File.GetLastWriteTimeUtc(File).AddSeconds(1));
        (await terminal.VerdictAsync()).Should().Contain("Solved:", "to touch a file is to ask again");

        await System.IO.File.WriteAllTextAsync(File, "");
        await System.IO.File.WriteAllTextAsync(File, fixture.Read(Solution).Replace("await ", "", StringComparison.Ordinal));
        (await terminal.VerdictAsync()).Should().NotContain("Solved:", "the last text counts, however many writes it took");
    }

    [TerminalFact]
    public async Task It_recovers_from_whatever_the_code_does()
    {
        await using var terminal = PseudoTerminal.Start(fixture, "watch 1.1");
        await terminal.VerdictAsync();

        Save("        return SumAsync();");
        (await terminal.VerdictAsync()).Should().Contain("The stack overflowed", "a crash is a verdict");

        Save("        return new TaskCompletionSource<int>().Task;");
        (await terminal.VerdictAsync()).Should().Contain("tests fail", "a hang is a verdict");

        var folder = Path.GetDirectoryName(File)!;
        using (fixture.Removed(Path.GetDirectoryName(Code)!)) (await terminal.VerdictAsync()).Should().Contain("./run.sh reset 1.1", "the folder is gone, and can be brought back");
        Directory.Exists(folder).Should().BeTrue("it is back");

        await System.IO.File.WriteAllTextAsync(File, fixture.Read(Solution));
        (await terminal.ScreenWithAsync("Solved:")).Should().Contain("all 3 tests pass", "the last text is right");
    }

    [TerminalFact]
    public async Task The_failure_to_read_first_is_shown_while_the_other_tests_run()
    {
        await using var terminal = PseudoTerminal.Start(fixture, "watch 1.1");
        await terminal.VerdictAsync();

        Save("        return Task.FromResult(++_calls == 1 ? 7 : Endless());\n    }\n\n    private static int _calls;\n\n    private static int Endless()\n    {\n        while (true) { }");
        (await terminal.ScreenWithAsync("the other tests are running")).Should().Contain("two judges gave 2 and 3 points", "the learner can read it before the rest is known");
        (await terminal.ScreenWithAsync("still running")).Should().Contain("two judges gave 2 and 3 points", "what the learner reads stays").And.MatchRegex("waiting for \"(The sum waits|All judges)", "it is the second test of a worker that hangs");

        await System.IO.File.WriteAllTextAsync(File, fixture.Read(Solution));
        (await terminal.VerdictAsync()).Should().Contain("Solved:", "nothing is left of the failure").And.NotContain("two judges gave", "it is another run");
    }

    [TerminalFact]
    public async Task A_save_during_a_run_wins()
    {
        await using var terminal = PseudoTerminal.Start(fixture, "watch 1.1");
        await terminal.VerdictAsync();

        Save("        while (true) { }");
        (await terminal.ScreenWithAsync("still running")).Should().MatchRegex("after \\d+ s, waiting for", "the learner sees that it hangs, and where");

        await System.IO.File.WriteAllTextAsync(File, fixture.Read(Solution));
        (await terminal.VerdictAsync()).Should().Contain("Solved:", "the first verdict after the save is about what was saved");
    }

    [TerminalFact]
    public async Task A_reset_by_key_asks_and_empties_no_kata_whose_shipped_code_is_missing()
    {
        Save("        return Task.FromResult(5);");
        var edited = fixture.Read(Code);
        await using var terminal = PseudoTerminal.Start(fixture, "watch 1.1");
        await terminal.VerdictAsync();

        using (fixture.Removed("runner/shipped/01-first/01-unawaited-sum"))
        {
            await terminal.PressAsync('x');
            await terminal.LineAsync("any key goes back");
            fixture.Read(Code).Should().Be(edited, "there is nothing to put back");
            await terminal.PressAsync(' ');
        }

        await terminal.PressAsync('x');
        await terminal.LineAsync("[y/n]");
        await terminal.PressAsync('y');
        await terminal.VerdictAsync();
        fixture.Read(Code).Should().Be(Shipped(), "the learner has agreed");

        await terminal.PressAsync('u');
        await terminal.LineAsync("any key goes back");
        fixture.Read(Code).Should().Be(edited, "undo brings the edits back");
    }

    private static int Width(string line) => System.Text.RegularExpressions.Regex.Replace(line, @"␛\[[\d;]*m", "").Length;

    private void Save(string statement) => System.IO.File.WriteAllText(File, Shipped().Replace(Return, statement, StringComparison.Ordinal));

    private string Shipped() => fixture.Read("runner/shipped/01-first/01-unawaited-sum/Scoreboard.cs");
}
