namespace AsyncKatas.SwallowedCancel.Tests;

public sealed class ResultsImportTests
{
    [Fact]
    public Task Whatever_fails_at_the_feed_is_tried_again_and_logged() => Lab.RunAsync(async lab =>
    {
        Exception[] failures =
        [
            new IOException("connection reset"),
            new TaskCanceledException("HttpClient.Timeout elapsed", new TimeoutException()),
            new OperationCanceledException("the client's own time limit"),
        ];
        var night = new MatchDay(lab);
        night.Page.Thaws.Open();
        var run = await night.StartAndAskTheFeedAsync();

        for (var tries = 1; tries <= failures.Length; tries++)
        {
            night.FailTheCall(failures[tries - 1]);
            await lab.Settle();
            run.IsCompleted.Should().BeFalse("nobody has stopped the run, whatever the feed's failure looks like");
            night.Feed.Calls.Arrived.Should().HaveCount(tries, "a feed that fails needs a pause");

            lab.Step("the feed to be asked again after the pause", because: "nobody has stopped the run");
            await lab.Advance(ResultsImport.Pause);
            await night.Feed.Calls.Reached(tries + 1);
        }

        night.LoggedFailures.Should().Equal(failures.Select(failure => $"{failure.GetType().Name}: {failure.Message}"), "each failure of the feed is one that its owner should hear of");
        night.Feed.Calls.Open();
        night.Page.Saves.Open();
        lab.Step("the run to end", because: "the feed has recovered");
        (await run).Should().Be(2, "both results came in");
    });

    [Fact]
    public Task Every_result_is_saved_once_and_then_the_page_is_thawed() => Lab.RunAsync(async lab =>
    {
        var night = new MatchDay(lab);
        night.Feed.Calls.Open();
        night.Page.Saves.Open();
        night.Page.Thaws.Open();

        lab.Step("the run to end", because: "the feed and the page answer at once");
        (await night.Start()).Should().Be(2, "both results came in");

        night.Page.Done.Should().Equal(["frozen", "result of Reds v Blues", "result of City v United", "thawed"],
            "the table is shown again when it is complete");
    });

    [Fact]
    public Task A_run_that_is_stopped_while_it_saves_is_stopped() => Lab.RunAsync(async lab =>
    {
        var night = new MatchDay(lab);
        night.Page.Thaws.Open();
        night.Feed.Calls.Open();
        var run = night.Start();
        lab.Step("the first result to be saved");
        await night.Page.Saves.Reached();

        await night.StopAsync();

        await lab.Settle();
        run.Task.Status.Should().Be(TaskStatus.Canceled, "a match day with half of its results has to be started again");
        night.Page.Saves.Waiting.Should().Be(0, "nobody waits for the save any more");
    });
}
