namespace AsyncKatas.TestKit.Tests;

public sealed class TimelineTests
{
    [Fact]
    public Task It_draws_spans_and_marks()
    {
        var timeline = new Timeline();
        var load = timeline.Begin("load");
        var query = timeline.Begin("query:Teams", "query");
        var other = timeline.Begin("query:Players", "query");
        timeline.Mark("script", "both are in flight");
        query.End();
        other.End(SpanEnd.Failed);
        timeline.Begin("retry").End(SpanEnd.Canceled);
        _ = load;

        return Verifier.Verify(timeline.Render());
    }

    [Fact]
    public Task A_long_run_is_wrapped_and_its_middle_left_out()
    {
        var timeline = new Timeline();
        using var host = timeline.Begin("host");
        for (var i = 0; i < 120; i++) timeline.Begin($"request {i % 3}").Dispose();

        return Verifier.Verify(timeline.Render());
    }

    [Fact]
    public void No_line_is_longer_than_100_columns()
    {
        var timeline = new Timeline();
        for (var i = 0; i < 60; i++)
        {
            timeline.Begin(new string((char)('a' + (i % 26)), 50) + i);
            timeline.Mark("script", new string('x', 200));
        }

        timeline.Render().Split(Environment.NewLine).Max(l => l.Length).Should().BeLessThanOrEqualTo(100, "a terminal would wrap it");
    }

    [Fact]
    public void It_counts_what_ran_at_once()
    {
        var timeline = new Timeline();
        var a = timeline.Begin("a", "query");
        var b = timeline.Begin("b", "query");
        timeline.Begin("c", "other");
        a.End();
        b.End();
        timeline.Begin("d", "query").End();
        timeline.Mark("script", "done");

        (timeline.MaxConcurrent("query"), timeline.MaxConcurrent("nothing")).Should().Be((2, 0), "a and b overlap");
        (timeline.AtOf("done"), timeline.AtOf("never")).Should().Be((7, -1), "seven events came before");
    }
}
