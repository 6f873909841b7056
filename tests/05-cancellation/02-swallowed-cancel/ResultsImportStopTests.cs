namespace AsyncKatas.SwallowedCancel.Tests;

public sealed class ResultsImportStopTests
{
    const string Killed = "a deployment waits for 30 seconds and then kills the process, with the page as it is";

    [Fact]
    public Task A_stop_ends_the_run_while_it_asks_the_feed() => Lab.RunAsync(async lab =>
    {
        var night = new MatchDay(lab);
        night.Page.Thaws.Open();
        var run = await night.StartAndAskTheFeedAsync();

        await night.StopAsync();

        lab.Step("the run to end when it is asked to stop", because: Killed);
        await run.Ended();
        night.Feed.Calls.Waiting.Should().Be(0, "the feed need not look for a result that nobody waits for");
    });

    [Fact]
    public Task A_stop_ends_the_run_while_it_waits_for_the_next_try() => Lab.RunAsync(async lab =>
    {
        var night = new MatchDay(lab);
        night.Page.Thaws.Open();
        var run = await night.StartAndAskTheFeedAsync();
        night.FailTheCall(new IOException("503"));
        await lab.Settle();

        await night.StopAsync();

        lab.Step("the run to end when it is asked to stop between two tries", because: Killed);
        await run.Ended();
        lab.Clock.ActiveTimers.Should().Be(0, "nobody waits for the next try any more");
        run.Task.Status.Should().Be(TaskStatus.Canceled, "a run that is stopped between two tries is neither finished nor failed");
    });

    [Fact]
    public Task A_stopped_run_is_neither_finished_nor_failed() => Lab.RunAsync(async lab =>
    {
        var night = new MatchDay(lab);
        night.Page.Thaws.Open();
        var run = await night.StartAndAskTheFeedAsync();

        await night.StopAsync();

        await lab.Settle();
        run.Task.Status.Should().Be(TaskStatus.Canceled,
            "the schedule ticks off what ends without an exception, calls somebody for what fails, and starts again what was stopped");
    });

    [Fact]
    public Task A_stop_wakes_nobody() => Lab.RunAsync(async lab =>
    {
        var night = new MatchDay(lab);
        night.Page.Thaws.Open();
        await night.StartAndAskTheFeedAsync();

        await night.StopAsync();

        await lab.Settle();
        night.LoggedFailures.Should().BeEmpty("a deployment is no failure, and one more line in the log at every deployment hides the real ones");
    });

    [Fact]
    public Task A_stopped_run_thaws_the_page_before_it_ends() => Lab.RunAsync(async lab =>
    {
        var night = new MatchDay(lab);
        var run = await night.StartAndAskTheFeedAsync();

        await night.StopAsync();

        lab.Step("the page to be thawed when the run is stopped", because: "until the next run nobody else will do it");
        await night.Page.Thaws.Reached();
        run.IsCompleted.Should().BeFalse("the process ends with the run, and with it a cleanup that nobody has waited for");
        night.Page.Thaws.Open();
        await run.Ended();
        night.Page.Done.Should().Equal(["frozen", "thawed"], "what was done once is undone once");
    });

    [Fact]
    public Task A_failed_save_thaws_the_page_and_fails_the_run() => Lab.RunAsync(async lab =>
    {
        var night = new MatchDay(lab);
        night.Page.Thaws.Open();
        night.Feed.Calls.Open();
        var run = night.Start();
        lab.Step("the first result to be saved");
        await night.Page.Saves.Reached();

        night.Page.Saves.Fail("Reds v Blues", new IOException("disk full"));

        lab.Step("the run to fail", because: "its result could not be saved");
        (await run.Failure()).Should().BeOfType<IOException>("nobody can mend a failed save without knowing of it");
        night.Page.Done.Should().Equal(["frozen", "thawed"], "the page needs its table again, however the run ends");
    });

    [Fact]
    public Task A_connection_that_breaks_at_the_stop_does_not_finish_the_run() => Lab.RunAsync(async lab =>
    {
        var night = new MatchDay(lab) { WhenCancelled = new IOException("the socket was closed") };
        night.Page.Thaws.Open();
        var run = await night.StartAndAskTheFeedAsync();

        await night.StopAsync();

        lab.Step("the run to end when it is asked to stop", because: "a client may answer to a cancellation with any exception");
        (await run.Failure()).Should().NotBeNull("the schedule ticks off what ends without an exception");
    });
}
