using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Commands;

[Collection(FixtureCollection.Name)]
public sealed class ResetCommandTests(FixtureCurriculum fixture) : IDisposable
{
    private readonly LearnerFolders _folders = new(fixture);

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task It_says_what_it_did_and_how_to_undo_it()
    {
        LearnerFolders.EditEverything(fixture.Sum);

        var reset = await RunnerProgram.RunAsync(fixture, "reset", "--yes");
        var undo = await RunnerProgram.RunAsync(fixture, "undo");

        await Verifier.Verify($"{reset.Everything}\n\n{undo.Everything}");
    }

    [Fact]
    public async Task Without_edits_there_is_nothing_to_reset()
    {
        var output = await RunnerProgram.RunAsync(fixture, "reset", "1.2");

        output.Should().Be(new RunnerOutput(0, "Nothing to reset: the code of 1.2 unawaited-total is as it was shipped.\n", ""), "nothing needs an answer, and nothing is wrong");
        Directory.Exists(Path.Combine(fixture.Repository.State, "copies", "0001")).Should().BeFalse("nothing was written that could be undone");
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_it_needs_a_yes()
    {
        LearnerFolders.Edit(fixture.Sum, "// mine");

        var output = await RunnerProgram.RunAsync(fixture, "reset", "1.1");

        output.Should().Be(new RunnerOutput(2, "", "error: reset asks before it replaces your edits, and there is no terminal to ask in: add --yes.\n"), "a script must say that it means it");
        (await File.ReadAllTextAsync(fixture.Sum.KataSources.First())).Should().Be("// mine", "nobody has agreed");
    }

    [Fact]
    public async Task A_kata_that_was_never_shipped_is_left_alone()
    {
        LearnerFolders.Edit(fixture.Sum, "// mine");
        using var _ = fixture.Removed("runner/shipped/01-first/01-unawaited-sum");

        var output = await RunnerProgram.RunAsync(fixture, "reset", "1.1", "--yes");

        output.Should().Be(new RunnerOutput(2, "", "error: runner/shipped/01-first/01-unawaited-sum, the code of 1.1 unawaited-sum as shipped, is missing: restore it with 'git checkout -- runner/shipped/01-first/01-unawaited-sum'.\n"), "an empty folder is not what was shipped");
        (await File.ReadAllTextAsync(fixture.Sum.KataSources.First())).Should().Be("// mine", "there is nothing to put in its place");
    }
}
