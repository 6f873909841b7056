using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Screen;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Screen;

[Collection(FixtureCollection.Name)]
public sealed class OutdatedViewTests(FixtureCurriculum fixture) : IDisposable
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

    private IEnumerable<string> Sentences() => OutdatedView.Sentences([fixture.Sum, fixture.Total], LearnerProgress.Load(fixture.Repository));
}
