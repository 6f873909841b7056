using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Progress;

[Collection(FixtureCollection.Name)]
public sealed class LearnerProgressTests(FixtureCurriculum fixture) : IDisposable
{
    private const string Code = "katas/01-first/01-unawaited-sum/Scoreboard.cs";
    private const string File = ".asynckatas/progress.json";

    public void Dispose()
    {
        if (Directory.Exists(Path.Combine(fixture.Root, ".asynckatas"))) Directory.Delete(Path.Combine(fixture.Root, ".asynckatas"), recursive: true);
    }

    [Fact]
    public void A_green_run_is_remembered()
    {
        Record(passed: true);

        IsSolved().Should().BeTrue("it was green with the files that are there");
    }

    [Fact]
    public void A_red_run_is_remembered_too()
    {
        Record(passed: true);
        Record(passed: false);

        IsSolved().Should().BeFalse("the last run was red");
    }

    [Fact]
    public void Code_that_changed_since_the_green_run_is_not_solved()
    {
        Record(passed: true);
        using var _ = fixture.Changed(Code, "// Adds up", "// Sums up");

        IsSolved().Should().BeFalse("nothing has judged these files");
    }

    [Fact]
    public void Tests_that_changed_since_the_green_run_leave_nothing_solved()
    {
        Record(passed: true);
        using var _ = fixture.Written("tests/01-first/01-unawaited-sum/MoreTests.cs", "");

        IsSolved().Should().BeFalse("these tests have judged nothing");
    }

    [Fact]
    public void Code_that_is_put_back_is_solved_again()
    {
        Record(passed: true);
        fixture.Changed(Code, "// Adds up", "// Sums up").Dispose();

        IsSolved().Should().BeTrue("these files were green");
    }

    [Fact]
    public void The_current_kata_is_the_first_that_is_not_solved()
    {
        Record(passed: true);

        Load().Current([fixture.Sum, fixture.Total])!.Number.Should().Be("1.2", "1.1 is solved");
    }

    [Fact]
    public void A_damaged_file_is_not_believed()
    {
        Record(passed: true);
        using var _ = fixture.Written(File, "{ \"01-first");

        IsSolved().Should().BeFalse("a learner can run the check again");
    }

    private void Record(bool passed) => Load().Record(fixture.Sum, Stamps.OfAttempt(fixture.Sum), passed);

    private bool IsSolved() => Load().IsSolved(fixture.Sum);

    private LearnerProgress Load() => LearnerProgress.Load(fixture.Repository);
}
