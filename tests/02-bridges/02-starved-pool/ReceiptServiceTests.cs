namespace AsyncKatas.StarvedPool.Tests;

[Collection(SeededDatabase.Name)]
public sealed class ReceiptServiceTests(SeededDatabase database)
{
    [Fact]
    public Task No_thread_waits_for_the_mail_gateway() => Lab.RunAsync(async lab =>
    {
        var shop = new Shop(lab, database, onlyClosed: "gateway");
        var receipts = shop.IssueMany(3);

        lab.Step("all three receipts to be at the mail gateway", because: "one slow answer must not hold up the next buyer");
        await shop.Gateway.Reached(3);

        var threadsThatWait = await lab.BlockedThreads();
        threadsThatWait.Should().Be(0, "a thread that waits for somebody else's computer serves nobody, and a server has few: its processors idle while the requests pile up");
        shop.Gateway.Open();
        lab.Step("three receipts", because: "the gateway has answered");
        foreach (var receipt in receipts)
            (await receipt).Should().Be("R-1", "that is the gateway's number");
    });

    [Fact]
    public Task No_thread_waits_for_the_body_of_the_answer() => Lab.RunAsync(async lab =>
    {
        var shop = new Shop(lab, database, onlyClosed: "answer");
        var receipt = shop.Issue();

        lab.Step("the answer to be read");
        await shop.Answer.Reached();

        var threadsThatWait = await lab.BlockedThreads();
        threadsThatWait.Should().Be(0, "an answer has not arrived when its head has: its body may take as long again");
        shop.Answer.Open();
        lab.Step("the receipt", because: "the answer is complete");
        (await receipt).Should().Be("R-1", "that is the gateway's number");
    });

    [Fact]
    public Task No_thread_sleeps_until_the_next_try() => Lab.RunAsync(async lab =>
    {
        var shop = new Shop(lab, database, onlyClosed: "none");
        shop.Mail.BusyFor = 2;
        var receipt = shop.Issue();

        for (var tries = 1; tries <= 2; tries++)
        {
            lab.Step($"try {tries} to reach the gateway", because: tries == 1 ? "nobody else is there" : "the pause is over");
            await shop.Gateway.Reached(tries);
            var threadsThatWait = await lab.BlockedThreads();
            threadsThatWait.Should().Be(0, "a thread that sleeps until the next try serves nobody meanwhile");
            shop.Gateway.Arrivals.Should().Be(tries, "a busy gateway needs a pause");

            lab.Step("a pause before the next try that is over when the clock says so", because: "the gateway was busy");
            await lab.Advance(ReceiptMail.Pause);
        }

        lab.Step("the receipt", because: "the gateway is no longer busy");
        (await receipt).Should().Be("R-1", "the third try went through");
    });

    [Fact]
    public Task No_thread_waits_for_the_database() => Lab.RunAsync(async lab =>
    {
        var shop = new Shop(lab, database, onlyClosed: "database");
        var receipt = shop.Issue();
        lab.Step("the sale to be looked up");
        await shop.Database.Reached();

        do
        {
            var threadsThatWait = await lab.BlockedThreads();
            threadsThatWait.Should().Be(0, "each query waits for the database, whichever method of the context has sent it");
            shop.Database.Release();
            await lab.Settle();
        }
        while (shop.Database.Waiting > 0);

        lab.Step("the receipt", because: "the database has answered");
        (await receipt).Should().Be("R-1", "that is the gateway's number");
    });

    [Fact]
    public Task No_thread_waits_for_the_disk() => Lab.RunAsync(async lab =>
    {
        var shop = new Shop(lab, database, onlyClosed: "disk");
        var receipt = shop.Issue();

        lab.Step("the template to be read");
        await shop.Disk.Reached();

        var threadsThatWait = await lab.BlockedThreads();
        threadsThatWait.Should().Be(0, "a network share is a network, and its caller waits for an answer");
        shop.Disk.Open();
        lab.Step("the receipt", because: "the template has been read");
        (await receipt).Should().Be("R-1", "that is the gateway's number");
    });

    [Fact]
    public Task A_buyer_who_leaves_ends_the_wait_whatever_it_is_for() => Lab.RunAsync(async lab =>
    {
        foreach (var leaf in new[] { "database", "disk", "gateway", "answer", "next try" })
        {
            var shop = new Shop(lab, database, onlyClosed: leaf);
            shop.Mail.BusyFor = leaf == "next try" ? 1 : 0;
            using var buyer = new CancellationTokenSource();
            var receipt = shop.Issue(buyer.Token);
            await lab.Settle();

            await buyer.CancelAsync();

            lab.Step($"a receipt that waits for the {leaf} to end when its buyer has left", because: "nobody waits for it any more");
            await receipt.Ended();
            receipt.Task.Status.Should().Be(TaskStatus.Canceled, $"a receipt that waits for the {leaf} can be cancelled");
            shop.LeftBehind.Should().BeEmpty("what nobody waits for any more need not go on");
        }
    });

    [Fact]
    public Task The_receipt_is_filled_in_signed_and_sent_once() => Lab.RunAsync(async lab =>
    {
        var shop = new Shop(lab, database, onlyClosed: "none");

        lab.Step("the receipt", because: "everybody answers at once");
        (await shop.Issue()).Should().Be("R-1", "that is the gateway's number");

        shop.Mail.Received.Should().Equal([ShopSeed.Receipt], "a buyer gets one receipt, with the signature below the text");
    });

    [Fact]
    public Task A_gateway_that_stays_busy_fails_the_receipt() => Lab.RunAsync(async lab =>
    {
        var shop = new Shop(lab, database, onlyClosed: "none");
        shop.Mail.BusyFor = int.MaxValue;
        var receipt = shop.Issue();

        lab.Step("another try after each pause", because: "the gateway was busy");
        for (var pauses = 1; pauses < ReceiptMail.Tries; pauses++)
            await lab.Advance(ReceiptMail.Pause);

        lab.Step("the receipt to fail", because: "three tries were in vain");
        (await receipt.Failure()).Should().BeOfType<HttpRequestException>("the caller has to learn that there is no receipt");
        shop.Gateway.Arrivals.Should().Be(ReceiptMail.Tries, "there are three tries, no more and no fewer");
    });
}
