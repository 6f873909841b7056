using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Commands;

[Collection(FixtureCollection.Name)]
public sealed class StatsCommandTests(FixtureCurriculum fixture) : IDisposable
{
    public void Dispose()
    {
        if (Directory.Exists(fixture.Repository.State)) Directory.Delete(fixture.Repository.State, recursive: true);
    }

    [Fact]
    public async Task Solved_attempts_and_minutes_are_shown_by_chapter_and_kata()
    {
        JudgeAFewTimes();

        await Verifier.Verify((await RunnerProgram.RunAsync(fixture, "stats")).Everything);
    }

    [Fact]
    public async Task As_JSON()
    {
        JudgeAFewTimes();

        await Verifier.Verify((await RunnerProgram.RunAsync(fixture, "stats", "--json")).Everything);
    }

    [Fact]
    public async Task Before_the_first_verdict_it_says_where_to_begin()
    {
        LearnerProgress.Load(fixture.Repository).RecordHints(fixture.Sum, 1);

        (await RunnerProgram.RunAsync(fixture, "stats")).Should().Be(
            new RunnerOutput(0, "Nothing has been judged yet: './run.sh' judges the first kata and says what to do.\n", ""), "a table of zeros tells nobody anything");
    }

    /// <summary>1.1: three attempts, the last one green, in eight and a half minutes; 1.2: one attempt.</summary>
    private void JudgeAFewTimes()
    {
        var clock = new SetClock();
        var progress = LearnerProgress.Load(fixture.Repository, clock);
        progress.Record(fixture.Sum, "first try", passed: false);
        clock.Now += TimeSpan.FromMinutes(6);
        progress.Record(fixture.Sum, "second try", passed: false);
        clock.Now += TimeSpan.FromMinutes(2.5);
        progress.Record(fixture.Sum, Stamps.OfAttempt(fixture.Sum), passed: true);
        progress.Record(fixture.Total, "first try", passed: false);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
