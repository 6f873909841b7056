using System.Net;

namespace AsyncKatas.EmailAfterResponse.Tests;

[Collection(SeededDatabase.Name)]
public sealed class AssessmentEndpointTests(SeededDatabase database)
{
    [Fact]
    public Task A_player_is_answered_while_the_mail_server_is_slow() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Mail);

        var ada = site.Submit("ada");

        lab.Step("Ada to be answered while her receipt waits for the mail server",
            because: "her assessment is saved, and a receipt makes it neither more nor less so");
        (await ada).Should().Be(HttpStatusCode.Created, "her assessment is saved");
        (await lab.BlockedThreads()).Should().Be(0, "a thread that waits for the mail server serves nobody");

        site.Mail.Open();
        await site.LetTimePass();
        site.Sent.Should().Equal(["ada@league.example"], "she is still to get her receipt, after her request has ended");
    });

    [Fact]
    public Task A_player_is_answered_while_the_analytics_are_slow() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Mail | Held.Analytics);

        var ada = site.Submit("ada");
        await site.LetTimePass();
        site.Mail.Open();

        lab.Step("Ada to be answered while the analytics have not counted her", because: "the League's statistics are nothing to her");
        (await ada).Should().Be(HttpStatusCode.Created, "her assessment is saved");
        site.Analytics.Open();
        await site.LetTimePass();
        site.Analytics.Arrived.Should().Equal(["assessment 1"], "she is still to be counted");
    });

    [Fact]
    public Task A_refused_receipt_fails_neither_the_submission_nor_the_next_receipt() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Mail);
        var ada = site.Submit("ada");
        await site.LetTimePass();
        lab.Step("Ada's receipt to reach the mail server", because: "her assessment is saved");
        await site.Mail.Reached();

        site.Mail.Fail("ada@league.example", new IOException("550 no such mailbox"));

        lab.Step("Ada to be answered", because: "her assessment is saved");
        (await ada).Should().Be(HttpStatusCode.Created, "her assessment is saved, and who reads otherwise submits it again");
        lab.Step("Ben to be answered", because: "his assessment is saved");
        (await site.Submit("ben")).Should().Be(HttpStatusCode.Created, "his assessment is saved");
        await site.LetTimePass();
        site.Mail.Open();
        await site.LetTimePass();
        site.Sent.Should().Contain("ben@league.example", "Ada's mailbox is not his");
        site.LoggedFailures.Should().Contain("550 no such mailbox", "nobody waits for a receipt any more, so only the log can tell that one is missing");
    });

    [Fact]
    public Task A_mail_server_that_times_out_ends_neither_the_submission_nor_the_next_receipt() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Mail);
        var ada = site.Submit("ada");
        await site.LetTimePass();
        lab.Step("Ada's receipt to reach the mail server", because: "her assessment is saved");
        await site.Mail.Reached();

        site.Mail.Fail("ada@league.example", new TaskCanceledException("the mail server has not answered in time"));

        lab.Step("Ada to be answered", because: "her assessment is saved");
        (await ada).Should().Be(HttpStatusCode.Created, "her assessment is saved, and the mailer's patience is nothing to her");
        lab.Step("Ben to be answered", because: "his assessment is saved");
        (await site.Submit("ben")).Should().Be(HttpStatusCode.Created, "his assessment is saved");
        await site.LetTimePass();
        site.Mail.Open();
        await site.LetTimePass();
        site.Sent.Should().Contain("ben@league.example", "a mailer that gives up cancels its own mail, and nobody has stopped the application");
        site.LoggedFailures.Should().Contain("the mail server has not answered in time", "only the log can tell that a receipt is missing");
    });

    [Fact]
    public Task A_browser_that_closes_after_the_commit_does_not_cost_the_receipt() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Saved | Held.Mail);
        using var browser = new CancellationTokenSource();
        var ada = site.Submit("ada", browser.Token);
        lab.Step("Ada's assessment to be saved");
        await site.Saved.Reached();

        await browser.CancelAsync();
        site.Saved.Open();
        await ada.Ended();
        await site.LetTimePass();
        site.Mail.Open();
        await site.LetTimePass();

        var withoutReceipt = site.Assessments - site.Sent.Count;
        withoutReceipt.Should().Be(0, "an assessment that is in the database has its receipt, whoever still waits for the answer");
    });

    [Fact]
    public Task The_draft_is_free_as_soon_as_the_request_is_over() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Mail);

        var ada = site.Submit("ada");
        await site.LetTimePass();

        site.LockedDrafts.Should().BeEmpty("the draft was locked for the submission, and that is saved: the mail server has no claim on it");
        lab.Step("Ada to be answered");
        await ada;
    });
}
