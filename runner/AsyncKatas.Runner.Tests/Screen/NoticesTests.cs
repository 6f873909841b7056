using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Screen;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Screen;

[Collection(FixtureCollection.Name)]
public sealed class NoticesTests(FixtureCurriculum fixture) : IDisposable
{
    private const string Shipped = "runner/shipped/01-first/01-unawaited-sum/Scoreboard.cs";
    private const string Sentence = "1.1 unawaited-sum was changed since you began: './run.sh reset 1.1' takes the new one, './run.sh undo' brings yours back.";

    private readonly LearnerFolders _folders = new(fixture);

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task A_kata_that_changed_under_the_learners_edits_is_named_until_the_new_one_is_taken()
    {
        Begin("// mine");
        using var _ = fixture.Written(Shipped, "// the new one");

        (await RunnerProgram.RunAsync(fixture)).Screen.Should().StartWith($"AsyncKatas  0 of 2 solved\n{Sentence}\n", "the learner would work on an old text otherwise");

        await RunnerProgram.RunAsync(fixture, "reset", "1.1", "--yes");
        await RunnerProgram.RunAsync(fixture, "undo");
        Sentences().Should().BeEmpty("the learner has seen the new one, and has chosen");
    }

    [Fact]
    public async Task Code_that_an_interrupted_command_left_is_named_until_it_is_undone()
    {
        const string Entry = ".asynckatas/copies/0001/entry.json";
        const string Interrupted = "1.1 The sum is 0\n'./run.sh reset 1.1' was interrupted: './run.sh undo' puts the code of 1.1 unawaited-sum back as it was before.\n";
        LearnerFolders.Edit(fixture.Sum, "// mine");
        await RunnerProgram.RunAsync(fixture, "reset", "1.1", "--yes");
        await File.WriteAllTextAsync(Path.Combine(fixture.Root, Entry), fixture.Read(Entry).Replace("\"finished\": true", "\"finished\": false", StringComparison.Ordinal));

        (await RunnerProgram.RunAsync(fixture, "check", "1.1")).Screen.Should().StartWith(Interrupted, "the verdict may be on half of the code");
        (await RunnerProgram.RunAsync(fixture, "check", "1.2")).Screen.Should().NotContain("interrupted", "it is about the other kata");

        await RunnerProgram.RunAsync(fixture, "undo");
        (await RunnerProgram.RunAsync(fixture, "check", "1.1")).Screen.Should().NotContain("interrupted", "the code is whole again");
    }

    [Fact]
    public void Edits_of_what_is_still_shipped_are_up_to_date()
    {
        Begin("// mine");

        Sentences().Should().BeEmpty("nothing was changed");
    }

    [Fact]
    public void A_kata_that_was_never_begun_is_up_to_date()
    {
        LearnerFolders.Edit(fixture.Sum, "// mine");
        using var _ = fixture.Written(Shipped, "// the new one");

        Sentences().Should().BeEmpty("nothing is known of what the edits began with");
    }

    [Fact]
    public void Edits_that_began_after_the_change_are_up_to_date()
    {
        Record();
        using var _ = fixture.Written(Shipped, "// the new one");
        LearnerFolders.Edit(fixture.Sum, "// the new one");
        Record();

        Begin("// mine");

        Sentences().Should().BeEmpty("the learner had no edits when the new one came");
    }

    private void Begin(string text)
    {
        LearnerFolders.Edit(fixture.Sum, text);
        Record();
    }

    private void Record() => LearnerProgress.Load(fixture.Repository).Record(fixture.Sum, Stamps.OfAttempt(fixture.Sum), passed: false);

    private IEnumerable<string> Sentences() => Notices.Outdated([fixture.Sum, fixture.Total], LearnerProgress.Load(fixture.Repository));
}
