using AsyncKatas.StructuredAsyncLogs;

namespace AsyncKatas.StructuredAsyncLogs.Tests;

public sealed class SeasonImportLogTests
{
    [Fact]
    public Task A_failure_is_one_error_with_its_step_and_its_exception() => Lab.RunAsync(async lab =>
    {
        var night = new ImportNight(lab);
        var diskFull = new IOException("disk full");
        night.Source.Open();
        var import = night.Post("op-1", "2025/26");
        lab.Step("the import to add its players");
        await night.Store.Reached();

        lab.Step("the import to fail", because: "the store did");
        night.Store.Fail("2025/26", diskFull);
        (await import).Should().Be(ImportResult.Failed, "the store failed");
        await night.EndAsync();

        night.Log.Errors.Should().Equal(["Error Failed OperationId=op-1 Step=AddPlayers ! IOException: disk full"],
            "each error line wakes somebody, and that somebody needs to know which import broke, in which step and on which line of code");
        night.Log.Exceptions.Should().ContainSingle("the exception object has the stack trace, its message has not")
            .Which.Should().BeSameAs(diskFull, "a copy of an exception has no stack trace");
    });

    [Fact]
    public Task The_texts_are_constant_and_the_values_are_data() => Lab.RunAsync(async lab =>
    {
        var night = await ThreeImportsAtOnce.PlayAsync(lab);

        string[] values = ["op-", "202", "4711", "815", "disk full"];
        var textsWithValues = night.Log.Texts.Where(text => values.Any(text.Contains));
        textsWithValues.Should().BeEmpty(
            "lines are counted and searched by their text, and a value inside the text makes every line a kind of its own");
    });

    [Fact]
    public Task Imports_that_run_at_once_keep_their_lines_apart() => Lab.RunAsync(async lab =>
    {
        var night = await ThreeImportsAtOnce.PlayAsync(lab);

        night.Log.LinesOf("op-3").Should().Equal(
            ["Information Started OperationId=op-3 Season=2026/27", "Information Cancelled OperationId=op-3 Step=ReadPlayers"],
            "one operation id has to find the story of one import: what it did and how far it came");
    });

    [Fact]
    public Task What_the_store_logs_belongs_to_the_import_too() => Lab.RunAsync(async lab =>
    {
        var night = await ThreeImportsAtOnce.PlayAsync(lab);

        night.Log.Lines.Where(line => line.Contains("RowsInserted")).Should().Equal(
            ["Debug RowsInserted OperationId=op-2", "Debug RowsInserted OperationId=op-1"],
            "the cause of a failure often stands in a line that a library wrote, which has never heard of imports");
    });

    [Fact]
    public Task Success_is_logged_after_the_commit() => Lab.RunAsync(async lab =>
    {
        var night = new ImportNight(lab);
        night.Source.Open();
        night.Store.Open();
        var import = night.Post("op-1", "2025/26");
        lab.Step("the import to commit");
        await night.Commits.Reached();
        night.Log.LinesOf(ImportEvent.Succeeded).Should().BeEmpty("until the commit is through, nothing is imported");

        lab.Step("the import to succeed", because: "the commit is through");
        night.Commits.Open();
        (await import).Should().Be(ImportResult.Succeeded, "every step went well");
        await night.EndAsync();
        night.Log.LinesOf(ImportEvent.Succeeded).Should().Equal(["Information Succeeded OperationId=op-1"], "the commit is through");
    });

    [Fact]
    public Task A_cancelled_import_wakes_nobody() => Lab.RunAsync(async lab =>
    {
        var night = new ImportNight(lab);
        using var browser = new CancellationTokenSource();
        night.Source.Open();
        var import = night.Post("op-1", "2025/26", browser.Token);
        lab.Step("the import to add its players");
        await night.Store.Reached();

        lab.Step("the import to be cancelled", because: "whoever started it closed the browser");
        await browser.CancelAsync();
        (await import).Should().Be(ImportResult.Cancelled, "its caller cancelled it");
        await night.EndAsync();

        night.Log.Errors.Should().BeEmpty("somebody who closes the browser has changed their mind, and nothing is broken");
        night.Log.LinesOf(ImportEvent.Cancelled).Should().Equal(["Information Cancelled OperationId=op-1 Step=AddPlayers"],
            "the log still tells how the import ended");
    });

    [Fact]
    public Task A_dependency_that_gives_up_by_itself_is_a_failure() => Lab.RunAsync(async lab =>
    {
        var night = new ImportNight(lab);
        var import = night.Post("op-1", "2025/26");
        lab.Step("the import to read its players");
        await night.Source.Reached();

        lab.Step("the import to fail", because: "its source timed out");
        night.Source.Fail("2025/26", new TaskCanceledException("source timed out"));
        (await import).Should().Be(ImportResult.Failed, "nobody has cancelled the import");
        await night.EndAsync();

        night.Log.Errors.Should().Equal(["Error Failed OperationId=op-1 Step=ReadPlayers ! TaskCanceledException: source timed out"],
            "a time limit inside a client throws what a cancellation throws, and is a failure all the same");
    });

    [Fact]
    public Task The_news_worker_names_the_import_it_works_for() => Lab.RunAsync(async lab =>
    {
        var night = await ThreeImportsAtOnce.PlayAsync(lab);

        night.Log.LinesOf(ImportEvent.NewsSent).Should().Equal(["Information NewsSent OperationId=op-1 Season=2024/25"],
            "work that an import hands over is part of its story, whoever does it");
    });

    [Fact]
    public Task News_is_logged_when_it_has_been_sent_and_names_its_own_import() => Lab.RunAsync(async lab =>
    {
        var night = new ImportNight(lab);
        foreach (var gate in new[] { night.Source, night.Store, night.Commits })
            gate.Open();
        lab.Step("two imports to succeed", because: "their news waits in a queue");
        await night.Post("op-1", "2024/25");
        await night.Post("op-2", "2025/26");
        await night.Mail.Reached();
        night.Log.LinesOf(ImportEvent.NewsSent).Should().BeEmpty("the first mail is still on its way");

        night.Mail.Open();
        await lab.Settle();
        await night.EndAsync();

        night.Log.LinesOf(ImportEvent.NewsSent).Should().BeEquivalentTo(
            ["Information NewsSent OperationId=op-1 Season=2024/25", "Information NewsSent OperationId=op-2 Season=2025/26"],
            "each line belongs to the import whose news it is, however many wait");
    });

    [Fact]
    public Task The_whole_night_reads_like_this() => Lab.RunAsync(async lab =>
    {
        var night = await ThreeImportsAtOnce.PlayAsync(lab);

        await Verifier.Verify(string.Join('\n', night.Log.Lines));
    });
}
