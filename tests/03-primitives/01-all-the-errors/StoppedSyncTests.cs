namespace AsyncKatas.AllTheErrors.Tests;

public sealed class StoppedSyncTests
{
    [Fact]
    public Task A_run_that_is_stopped_reports_what_was_synced_what_failed_and_what_was_cancelled() => Lab.RunAsync(async lab =>
    {
        using var morning = new CancellationTokenSource();
        var feed = new FakeFeed(lab) { Committing = "City" };
        var sync = await feed.SyncUnderWayAsync(morning.Token);
        feed.Answer.Release("Albion");
        feed.Answer.Fail("Athletic", new FeedException("Athletic", "no answer"));
        await lab.Settle();

        lab.Step("the run to be stopped", because: "the night is over");
        await morning.CancelAsync();
        lab.Step("the two syncs that can be cancelled to roll back", because: "the night is over, and the registers open");
        await feed.Rollback.Reached(2);
        feed.Rollback.Open();
        await lab.Settle();
        sync.IsCompleted.Should().BeFalse("one sync is still committing, and how it ends belongs in the report");
        feed.Answer.Release("City");

        lab.Step("the report", because: "every club's sync has ended");
        var mail = await sync.Mail();
        mail.Should().Equal(
            ["Albion: 26 players", "Athletic: failed, no answer", "City: 24 players", "Rangers: cancelled", "Wanderers: cancelled"],
            "a run that is stopped has an outcome for each club too, and to be cancelled is neither success nor failure");
    });

    [Fact]
    public Task A_run_that_is_stopped_before_it_begins_reports_every_club_as_cancelled() => Lab.RunAsync(async lab =>
    {
        using var morning = new CancellationTokenSource();
        var feed = new FakeFeed(lab);
        feed.Rollback.Open();
        await morning.CancelAsync();

        var sync = feed.StartSync(morning.Token);

        lab.Step("the report", because: "there is nothing to wait for");
        var mail = await sync.Mail();
        mail.Should().Equal(
            ["Albion: cancelled", "Athletic: cancelled", "City: cancelled", "Rangers: cancelled", "Wanderers: cancelled"],
            "a morning without a mail does not say that five clubs keep yesterday's squad");
    });

    [Fact]
    public Task A_failure_after_the_stop_is_a_failure() => Lab.RunAsync(async lab =>
    {
        using var morning = new CancellationTokenSource();
        var feed = new FakeFeed(lab) { Committing = "City" };
        feed.Rollback.Open();
        var sync = await feed.SyncUnderWayAsync(morning.Token);

        lab.Step("the run to be stopped", because: "the night is over");
        await morning.CancelAsync();
        await lab.Settle();
        feed.Answer.Fail("City", new IOException("half of the list is written"));

        lab.Step("the report", because: "every club's sync has ended");
        var mail = await sync.Mail();
        mail.Should().Equal(
            ["Albion: cancelled", "Athletic: cancelled", "City: failed, half of the list is written", "Rangers: cancelled", "Wanderers: cancelled"],
            "a cancelled club was rolled back and needs nobody, and this one needs somebody to look at it");
    });

    [Fact]
    public Task A_run_that_is_stopped_waits_until_the_last_club_has_rolled_back() => Lab.RunAsync(async lab =>
    {
        using var morning = new CancellationTokenSource();
        var feed = new FakeFeed(lab);
        var sync = await feed.SyncUnderWayAsync(morning.Token);

        lab.Step("the run to be stopped", because: "the night is over");
        await morning.CancelAsync();
        lab.Step("all five syncs to roll back", because: "the night is over, and the registers open");
        await feed.Rollback.Reached(5);
        feed.Rollback.Release(4);
        await lab.Settle();

        sync.IsCompleted.Should().BeFalse("while a club rolls back, nobody can say how its sync has ended");
        (await lab.BlockedThreads()).Should().Be(0, "a thread that waits for a rollback serves nobody else");
    });
}
