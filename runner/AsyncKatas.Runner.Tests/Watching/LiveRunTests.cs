using System.Threading.Channels;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Screen;
using AsyncKatas.Runner.Tests.FixtureKit;
using AsyncKatas.Runner.Watching;
using Spectre.Console;

namespace AsyncKatas.Runner.Tests.Watching;

[Collection(FixtureCollection.Name)]
public sealed class LiveRunTests(FixtureCurriculum fixture)
{
    private const string Code = "katas/01-first/01-unawaited-sum/Scoreboard.cs";
    private const string Solution = "solutions/01-first/01-unawaited-sum/Scoreboard.cs";

    [Fact]
    public async Task Nothing_is_said_of_a_text_that_an_editor_was_still_writing()
    {
        (await VerdictsAsync(fixture.Engine, fixture.Total, isWhole: false)).Should().BeEmpty("its tests must not run, and what the compiler says of half a file is nobody's mistake");
        (await VerdictsAsync(fixture.Engine, fixture.Total, isWhole: true)).Select(said => said.GetType()).Should().Equal([typeof(FirstFailure), typeof(RunEnded)], "the shipped code is red");
    }

    [Fact]
    public async Task Green_is_taken_back_when_one_process_is_red()
    {
        using var _ = fixture.Changed(Code, code => fixture.Read(Solution)
            .Replace("    public async", "    private static int _calls;\n\n    public async", StringComparison.Ordinal)
            .Replace("        var answers", "        if (++_calls == 3) throw new InvalidOperationException(\"the third call\");\n        var answers", StringComparison.Ordinal));
        using var engine = KataEngine.ForWatch(fixture.Repository);

        await VerdictsAsync(engine, fixture.Sum, isWhole: true);
        await engine.WarmUpAsync(CancellationToken.None);
        var ended = (await VerdictsAsync(engine, fixture.Sum, isWhole: true)).OfType<RunEnded>().ToList();

        var said = ended.Select(one => one.Verdict!).ToList();
        said.Select(verdict => verdict.Failures.Count()).Should().Equal([0, 1], "three tests have one process under 'dotnet test', and two processes here");
        said[0].Tests.Select(test => test.DisplayName).Should().Equal(said[1].Tests.Select(test => test.DisplayName), "two workers run what one runs, each test once");
        Screen(engine, ended[1]).Should().Contain("Red after all: all tests pass in two processes", "the learner has just read 'Solved'");
    }

    [Fact]
    public async Task All_workers_of_a_watch_are_rehearsed()
    {
        using var engine = KataEngine.ForWatch(fixture.Repository);
        await VerdictsAsync(engine, fixture.Sum, isWhole: true);
        engine.HasPractised(Rehearsal.Rounds).Should().BeFalse("the first verdict needs one worker, once");

        using var rehearsal = new Rehearsal(engine, fixture.Sum, isFirst: false, after: Task.CompletedTask, CancellationToken.None);
        await rehearsal.Ended;

        engine.HasPractised(Rehearsal.Rounds).Should().BeTrue("the learner's first save must not be the one that warms them");
    }

    private string Screen(KataEngine engine, RunEnded last)
    {
        using var text = new StringWriter();
        var screen = new WatchScreen(text, AnsiConsole.Console, plain: true);
        using var session = new WatchSession([fixture.Sum], fixture.Sum, engine, LearnerProgress.Load(fixture.Repository), screen, CancellationToken.None);
        screen.Show(console => WatchView.Write(console, session, last, failure: null, waiting: null));
        return text.ToString();
    }

    private static async Task<IReadOnlyList<WatchEvent>> VerdictsAsync(KataEngine engine, Kata kata, bool isWhole)
    {
        var events = Channel.CreateUnbounded<WatchEvent>();
        using var run = new LiveRun(engine, kata, round: 1, Task.FromResult(isWhole), events.Writer, CancellationToken.None);
        await run.Ended;
        events.Writer.Complete();
        return await events.Reader.ReadAllAsync().Where(said => said is FirstFailure or RunEnded).ToListAsync();
    }
}
