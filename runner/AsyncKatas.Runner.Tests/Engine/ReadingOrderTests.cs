using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Tests.FixtureKit;

namespace AsyncKatas.Runner.Tests.Engine;

[Collection(FixtureCollection.Name)]
public sealed class ReadingOrderTests(FixtureCurriculum fixture)
{
    private const string Manifest = "katas/01-first/01-unawaited-sum/kata.json";

    [Fact]
    public async Task Tests_run_in_the_order_in_which_their_failures_are_read()
    {
        const string First = "    \"The_sum_holds_every_judges_points\": \"two judges gave 2 and 3 points\"", Second = "    \"The_sum_waits_for_the_slowest_judge\": \"no judge has answered yet\"";
        using var _ = fixture.Changed(Manifest, $"{First},\n{Second}", $"{Second},\n{First}");
        var subject = fixture.SumShipped;
        var observer = new Observer();

        var verdict = await fixture.Engine.JudgeAsync(subject, fixture.Engine.Compile(subject, CancellationToken.None), observer, CancellationToken.None);

        observer.Names.Should().Equal(
            ["The sum waits for the slowest judge", "The sum holds every judges points", "All judges are asked at once"],
            "kata.json says what to read first, and what it does not name follows");
        verdict.Tests.Select(test => test.DisplayName).Should().Equal(
            ["The sum holds every judges points", "All judges are asked at once", "The sum waits for the slowest judge"],
            "a verdict lists tests as they stand in the source, whatever ran first");
        observer.Results.Should().BeEquivalentTo(verdict.Tests, "who watches sees what counts in the end");
    }

    [Fact]
    public async Task Workers_that_share_a_run_tell_what_one_would()
    {
        var (slow, fast, observer) = (new ShareReports(), new ShareReports(), new Observer());
        var telling = SharedRun.TellInTurnAsync([slow, fast], observer);

        Report(fast, "second", "fourth");
        Report(slow, "first", "third", "fifth");
        await telling;

        observer.Names.Should().Equal(["first", "second", "third", "fourth", "fifth"], "the failure to read first is always the same one, whichever worker is faster");
        observer.Results.Select(result => result.DisplayName).Should().Equal(observer.Names, "each test is told to its end");
    }

    private static void Report(ShareReports share, params IEnumerable<string> tests)
    {
        foreach (var test in tests)
        {
            share.Started(test);
            share.Finished(new TestResult("Class", test, test, Position: 0, TestOutcome.Passed, Message: null, Stack: null, Output: null, TimeSpan.Zero));
        }
        share.End();
    }

    private sealed class Observer : ITestObserver
    {
        public List<string> Names { get; } = [];

        public List<TestResult> Results { get; } = [];

        public void Started(string test) => Names.Add(test);

        public void Finished(TestResult test) => Results.Add(test);
    }
}
