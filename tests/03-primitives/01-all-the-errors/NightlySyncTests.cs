namespace AsyncKatas.AllTheErrors.Tests;

public sealed class NightlySyncTests
{
    [Fact]
    public Task The_mail_names_every_club_that_failed_with_its_reason() => Lab.RunAsync(async lab =>
    {
        var feed = new FakeFeed(lab);
        var sync = await feed.SyncUnderWayAsync();

        foreach (var (club, reason) in new[] { ("Wanderers", "no answer"), ("City", "the list is empty"), ("Albion", "locked") })
        {
            feed.Answer.Fail(club, new FeedException(club, reason));
            await lab.Settle();
        }
        feed.Answer.Open();

        lab.Step("the report", because: "every club's sync has ended");
        var failuresInTheMail = (await sync.Mail()).Where(line => !line.EndsWith(" players", StringComparison.Ordinal));
        failuresInTheMail.Should().Equal(
            ["Albion: failed, locked", "City: failed, the list is empty", "Wanderers: failed, no answer"],
            "three syncs have failed, and a club that the mail does not name keeps yesterday's squad");
    });

    [Fact]
    public Task The_mail_names_the_clubs_that_were_synced_although_others_failed() => Lab.RunAsync(async lab =>
    {
        var feed = new FakeFeed(lab);
        var sync = await feed.SyncUnderWayAsync();

        feed.Answer.Fail("Athletic", new FeedException("Athletic", "no answer"));
        foreach (var club in new[] { "Wanderers", "Rangers", "City", "Albion" })
        {
            await lab.Settle();
            sync.IsCompleted.Should().BeFalse("a report is about all clubs, and this one's sync is still under way");
            feed.Answer.Release(club);
        }

        lab.Step("the report", because: "every club's sync has ended");
        var mail = await sync.Mail();
        mail.Should().Equal(
            ["Albion: 26 players", "Athletic: failed, no answer", "City: 24 players", "Rangers: 27 players", "Wanderers: 29 players"],
            "one failure takes nothing away from what the other clubs have got");
    });

    [Fact]
    public Task A_failure_of_any_kind_is_in_the_mail() => Lab.RunAsync(async lab =>
    {
        var feed = new FakeFeed(lab);
        var sync = await feed.SyncUnderWayAsync();

        feed.Answer.Fail("Rangers", new FormatException("'1O' is not a shirt number"));
        await lab.Settle();
        feed.Answer.Fail("City", new FeedException("City", "no answer"));
        await lab.Settle();
        feed.Answer.Open();

        lab.Step("the report", because: "every club's sync has ended");
        var mail = await sync.Mail();
        mail.Should().Equal(
            ["Albion: 26 players", "Athletic: 28 players", "City: failed, no answer", "Rangers: failed, '1O' is not a shirt number", "Wanderers: 29 players"],
            "a failure that nobody has foreseen is the one that the mail is for");
    });

    [Fact]
    public Task A_club_whose_sync_throws_at_once_costs_no_other_club_its_line() => Lab.RunAsync(async lab =>
    {
        var feed = new FakeFeed(lab) { Unknown = "City" };
        var sync = feed.StartSync();

        lab.Step("the syncs of the four other clubs to be under way", because: "that the feed knows nothing of City is no reason to leave out the rest");
        await feed.Answer.Reached(4);
        feed.Answer.Open();

        lab.Step("the report", because: "every club's sync has ended");
        var mail = await sync.Mail();
        mail.Should().Equal(
            ["Albion: 26 players", "Athletic: 28 players", "City: failed, no such club", "Rangers: 27 players", "Wanderers: 29 players"],
            "a call may fail before it returns a task, and the other clubs are synced all the same");
    });

    [Fact]
    public Task A_club_that_fails_for_two_reasons_is_one_failed_club() => Lab.RunAsync(async lab =>
    {
        var feed = new FakeFeed(lab) { FailsTwice = "Albion" };
        var sync = feed.StartSync();
        lab.Step("the syncs of the four other clubs to be under way", because: "a club that fails early is no reason to leave out the rest");
        await feed.Answer.Reached(4);

        feed.Answer.Fail("City", new FeedException("City", "no answer"));
        await lab.Settle();
        feed.Answer.Open();

        lab.Step("the report", because: "every club's sync has ended");
        var mailWithoutReasons = (await sync.Mail()).Select(line => line.Split(',')[0]);
        mailWithoutReasons.Should().Equal(
            ["Albion: failed", "Athletic: 28 players", "City: failed", "Rangers: 27 players", "Wanderers: 29 players"],
            "the mail counts clubs, not exceptions, and either reason will do");
    });

    [Fact]
    public Task A_feed_that_gives_up_by_itself_is_not_a_success() => Lab.RunAsync(async lab =>
    {
        var feed = new FakeFeed(lab);
        var sync = await feed.SyncUnderWayAsync();

        feed.Answer.Fail("Rangers", new TaskCanceledException("HttpClient.Timeout elapsed", new TimeoutException()));
        await lab.Settle();
        feed.Answer.Open();

        lab.Step("the report", because: "every club's sync has ended");
        var mail = await sync.Mail();
        mail.Should().HaveCount(5, "an HTTP client reports its own timeout as a cancellation, and that costs no club its line");
        mail.Should().ContainSingle(line => line.StartsWith("Rangers: failed", StringComparison.Ordinal) || line == "Rangers: cancelled",
            "a club without an answer has not been synced");
    });

    [Fact]
    public Task The_syncs_overlap_hold_no_thread_and_run_once_for_each_club() => Lab.RunAsync(async lab =>
    {
        var feed = new FakeFeed(lab);
        var sync = await feed.SyncUnderWayAsync(FakeFeed.Country);

        var threadsThatWait = await lab.BlockedThreads();
        threadsThatWait.Should().Be(0, "a thread that waits for the feed serves nobody else");

        feed.Answer.Fail("Club 07", new FeedException("Club 07", "no answer"));
        await lab.Settle();
        feed.Answer.Open();
        lab.Step("the run to end", because: "every club's sync has ended");
        await sync.Ended();
        var clubsAskedFor = feed.Answer.Arrived.Order(StringComparer.Ordinal);
        clubsAskedFor.Should().Equal(FakeFeed.Country, "the feed bans programs that ask for a club twice a night");
    });

    [Fact]
    public Task Two_clubs_that_answer_at_once_alike_are_two_clubs() => Lab.RunAsync(async lab =>
    {
        var feed = new FakeFeed(lab) { Squad = 7 };
        feed.Answer.Open();

        var sync = feed.StartSync(["Albion", "City"]);

        lab.Step("the report", because: "the feed has answered both at once");
        var mail = await sync.Mail();
        mail.Should().Equal(["Albion: 7 players", "City: 7 players"], "two young clubs with seven players each are still two, also where both answers are one and the same task");
    });

    [Fact]
    public Task A_night_without_clubs_is_an_empty_report() => Lab.RunAsync(async lab =>
    {
        var sync = new FakeFeed(lab).StartSync([]);

        lab.Step("the report", because: "there is nothing to wait for");
        var mail = await sync.Mail();
        mail.Should().BeEmpty("there is nothing to say");
    });
}
