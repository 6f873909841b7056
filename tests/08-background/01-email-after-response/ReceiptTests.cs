using System.Net;

namespace AsyncKatas.EmailAfterResponse.Tests;

[Collection(SeededDatabase.Name)]
public sealed class ReceiptTests(SeededDatabase database)
{
    // Two more than may wait and be on their way.
    static readonly string[] Players = [.. Enumerable.Range(1, AssessmentServices.MaxWaiting + AssessmentServices.MaxOnTheirWay + 2).Select(n => $"player{n}")];

    [Fact]
    public Task Neither_answer_nor_receipt_comes_before_the_commit() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Saving);

        var ada = site.Submit("ada");
        await site.LetTimePass();

        ada.IsCompleted.Should().BeFalse("the answer says that the assessment is saved, so it has to wait for that");
        site.Mail.Arrived.Should().BeEmpty("a receipt says that the assessment is saved, and it may yet fail");
        site.Saving.Open();
        lab.Step("Ada to be answered", because: "her assessment is saved");
        (await ada).Should().Be(HttpStatusCode.Created, "her assessment is saved");
    });

    [Fact]
    public Task A_save_that_fails_is_an_error_without_a_receipt_and_frees_the_draft() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Saving);
        var ada = site.Submit("ada");
        lab.Step("Ada's assessment to be saved");
        await site.Saving.Reached();

        site.Saving.Fail("ada", new IOException("disk full"));

        lab.Step("the error", because: "the save has failed");
        (await ada).Should().Be(HttpStatusCode.InternalServerError, "the answer depends on the save");
        await site.LetTimePass();
        site.Mail.Arrived.Should().BeEmpty("nothing has been saved");
        site.LockedDrafts.Should().BeEmpty("she has to submit again, and her draft is all she has");
    });

    [Fact]
    public Task A_commit_that_fails_is_an_error_without_a_receipt() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Nothing);

        lab.Step("the error", because: "the database refuses strangers when it commits");
        (await site.Submit(LeagueSeed.Stranger)).Should().Be(HttpStatusCode.InternalServerError, "the answer depends on the commit");

        await site.LetTimePass();
        site.Assessments.Should().Be(0, "the commit has failed");
        site.Mail.Arrived.Should().BeEmpty("nothing has been saved");
    });

    [Fact]
    public Task Each_submission_gets_one_receipt_and_is_counted_once() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Mail);

        foreach (var player in new[] { "ada", "ben" })
        {
            var submission = site.Submit(player);
            await site.LetTimePass();
            site.Mail.Release();
            lab.Step($"{player} to be answered", because: "everything has been done");
            (await submission).Should().Be(HttpStatusCode.Created, "the assessment is saved");
        }

        site.Sent.Should().BeEquivalentTo(["ada@league.example", "ben@league.example"], "a receipt comes once for each assessment");
        site.Analytics.Arrived.Should().BeEquivalentTo(["assessment 1", "assessment 2"], "an assessment counts once");
    });

    [Fact]
    public Task Each_receipt_has_a_connection_of_its_own_that_is_closed_after_it() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Mail);

        foreach (var player in new[] { "ada", "ben" })
        {
            var submission = site.Submit(player);
            await site.LetTimePass();
            site.Mail.Release();
            lab.Step($"{player} to be answered", because: "everything has been done");
            await submission;
        }

        site.MailServer.SentByConnection.Should().Equal([1, 1], "a mailer is made for one unit of work");
        site.MailServer.OpenConnections.Should().Be(0, "whoever opens a scope closes it when its work is done");
    });

    [Fact]
    public Task A_refused_receipt_leaves_no_connection_open() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Mail);
        var ada = site.Submit("ada");
        await site.LetTimePass();
        lab.Step("Ada's receipt to reach the mail server", because: "her assessment is saved");
        await site.Mail.Reached();

        site.Mail.Fail("ada@league.example", new IOException("550 no such mailbox"));
        site.Mail.Open();
        await ada.Ended();
        await site.LetTimePass();

        site.MailServer.OpenConnections.Should().Be(0, "a unit of work is over when it has failed, too, and the mail server counts its connections");
    });

    [Fact]
    public Task A_full_queue_loses_no_receipt() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Mail);
        foreach (var player in Players)
        {
            _ = site.Submit(player);
            await lab.Settle();
        }

        site.Mail.Open();
        await site.LetTimePass();

        var withoutReceipt = site.Assessments - site.Sent.Count;
        withoutReceipt.Should().Be(0, $"an assessment that is in the database has its receipt, also when {Players.Length} came while the mail server was slow");
    });

    [Fact]
    public Task A_crash_costs_no_more_receipts_than_may_wait() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Mail);
        var answered = new List<string>();
        foreach (var player in Players)
        {
            var submission = site.Submit(player);
            await site.LetTimePass();
            if (submission.IsCompleted && await submission == HttpStatusCode.Created) answered.Add($"{player}@league.example");
        }

        var restarted = await site.RestartAsync();
        await restarted.LetTimePass();

        var lost = answered.Except(site.Sent).Except(restarted.Sent).Count();
        lost.Should().BeLessThanOrEqualTo(AssessmentServices.MaxWaiting + AssessmentServices.MaxOnTheirWay,
            $"{Players.Length} players submitted while the mail server was slow, what only memory knows of is lost in a crash, "
            + $"and the League accepts MaxWaiting ({AssessmentServices.MaxWaiting}) and MaxOnTheirWay ({AssessmentServices.MaxOnTheirWay}) of those who were answered");
    });
}
