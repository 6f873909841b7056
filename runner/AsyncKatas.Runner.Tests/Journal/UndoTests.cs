using AsyncKatas.Runner.Tests.FixtureKit;
using static AsyncKatas.Runner.Tests.FixtureKit.LearnerFolders;

namespace AsyncKatas.Runner.Tests.Journal;

[Collection(FixtureCollection.Name)]
public sealed class UndoTests(FixtureCurriculum fixture) : IDisposable
{
    private readonly LearnerFolders _folders = new(fixture);

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task Each_undo_goes_one_step_further_back()
    {
        List<IReadOnlyDictionary<string, string>> states = [Both()];
        string[][] commands = [["reset", "1.1", "--yes"], ["try", "1.1", "solution", "--spoil"], ["try", "1.2", "SaveWithout", "--spoil"], ["try", "1.1", "OneAfter", "--spoil"]];
        Edit(fixture.Sum, "// mine");
        states[0] = Both();
        foreach (var command in commands)
        {
            (await RunnerProgram.RunAsync(fixture, command)).ExitCode.Should().Be(0, "the command can do its work");
            states.Add(Both());
        }

        foreach (var state in states.SkipLast(1).Reverse())
        {
            (await UndoAsync()).ExitCode.Should().Be(0, "there is a command to undo");
            Both().Should().Equal(state, "that was there before the command");
        }
        (await UndoAsync()).Should().Be(new RunnerOutput(2, "", "error: There is nothing left to undo: './run.sh reset' and './run.sh try' are what can be undone.\n"), "every command is undone");
    }

    [Fact]
    public async Task An_undo_after_an_undone_command_goes_to_the_command_before_it()
    {
        Edit(fixture.Sum, "// mine");
        var mine = Both();
        await RunAsync("reset", "1.1", "--yes");
        await RunAsync("try", "1.1", "solution", "--spoil");
        await RunAsync("undo");
        await RunAsync("try", "1.1", "OneAfter", "--spoil");
        await RunAsync("undo");

        await RunAsync("undo");

        Both().Should().Equal(mine, "both tries are undone, so the reset is the last command");
    }

    [Fact]
    public async Task Edits_since_the_command_are_kept_where_the_screen_says()
    {
        Edit(fixture.Sum, "// mine");
        await RunAsync("reset", "1.1", "--yes");
        EditEverything(fixture.Sum);
        var later = Bytes(fixture.Sum);

        var undo = await UndoAsync();

        await Verifier.Verify(undo.Everything);
        Bytes(Path.Combine(fixture.Root, ".asynckatas/copies/0002/before")).Should().Equal(later, "nothing is ever lost");
    }

    [Fact]
    public async Task Code_that_is_already_as_it_was_is_left_alone()
    {
        Edit(fixture.Sum, "// mine");
        await RunAsync("reset", "1.1", "--yes");
        Edit(fixture.Sum, "// mine");

        var undo = await UndoAsync();

        undo.Screen.Should().Be("The code of 1.1 unawaited-sum is already as it was before 'reset 1.1': the next ./run.sh undo goes one step further back.\n", "nothing would be seen to happen");
        (await UndoAsync()).ExitCode.Should().Be(2, "the reset is undone");
    }

    [Fact]
    public async Task A_copy_that_was_not_completed_is_never_put_back()
    {
        Edit(fixture.Sum, "// mine");
        await RunAsync("reset", "1.1", "--yes");
        using var copy = fixture.Written(".asynckatas/copies/0002/before/Scoreboard.cs", "// half of it");
        using var entry = fixture.Written(".asynckatas/copies/0003/entry.json", "{ \"number\": 3, ");

        await RunAsync("undo");

        (await File.ReadAllTextAsync(fixture.Sum.KataSources.First())).Should().Be("// mine", "the commands that were killed before they had kept a copy had written nothing");
    }

    private IReadOnlyDictionary<string, string> Both() => Bytes(fixture.Sum).Concat(Bytes(fixture.Total)).ToDictionary(StringComparer.Ordinal);

    private Task<RunnerOutput> UndoAsync() => RunnerProgram.RunAsync(fixture, "undo");

    private async Task RunAsync(params string[] arguments) =>
        (await RunnerProgram.RunAsync(fixture, arguments)).ExitCode.Should().Be(0, "the command can do its work");
}
