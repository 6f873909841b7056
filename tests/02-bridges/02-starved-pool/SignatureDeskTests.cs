namespace AsyncKatas.StarvedPool.Tests;

[Collection(SeededDatabase.Name)]
public sealed class SignatureDeskTests(SeededDatabase database)
{
    [Fact]
    public Task The_device_keeps_two_threads_and_its_queue_keeps_none() => Lab.RunAsync(async lab =>
    {
        var shop = new Shop(lab, database, onlyClosed: "device");
        var receipts = shop.IssueMany(5);

        lab.Step("two receipts to be at the device", because: "it serves two at once");
        await shop.Device.Reached(2);

        var threadsThatWait = await lab.BlockedThreads();
        threadsThatWait.Should().BeLessThanOrEqualTo(2, "the driver keeps the threads of the two that it serves; who queues for it needs none");
        shop.Device.Waiting.Should().Be(2, "the device serves two at once, and has not answered anybody yet");

        shop.Device.Open();
        lab.Step("five receipts", because: "the device signs them all");
        foreach (var receipt in receipts)
            (await receipt).Should().Be("R-1", "that is the gateway's number");
        shop.Device.MaxWaiting.Should().Be(2, "the device serves two at once, and no more");
    });

    [Fact]
    public Task The_window_of_the_ticket_office_is_free_while_the_device_signs() => Lab.RunAsync(async lab =>
    {
        var shop = new Shop(lab, database, onlyClosed: "device");
        var receipt = shop.Issue(on: On.Stage);

        lab.Step("the ticket office's window to be usable while the device signs", because: "one thread paints it and runs every handler");
        await shop.Device.Reached();

        var windowReacts = await lab.StageIsFree();
        windowReacts.Should().BeTrue("a window whose thread waits for the device cannot react");
        shop.Device.Open();
        lab.Step("the receipt", because: "the device has signed it");
        (await receipt).Should().Be("R-1", "that is the gateway's number");
    });

    [Fact]
    public Task A_buyer_who_leaves_the_queue_ends_the_wait_and_takes_no_place_along() => Lab.RunAsync(async lab =>
    {
        using var buyer = new CancellationTokenSource();
        var shop = new Shop(lab, database, onlyClosed: "device");
        var first = shop.IssueMany(2);
        lab.Step("two receipts to be at the device", because: "it serves two at once");
        await shop.Device.Reached(2);
        var queuing = shop.Issue(buyer.Token);
        await lab.Settle();

        await buyer.CancelAsync();

        lab.Step("a receipt in the queue to end when its buyer has left", because: "nobody waits for it any more");
        await queuing.Ended();
        queuing.Task.Status.Should().Be(TaskStatus.Canceled, "a buyer's change of mind is not a failure");
        var next = shop.Issue();
        await lab.Settle();
        shop.Device.Waiting.Should().Be(2, "who leaves the queue has had no place to give back");
        shop.Device.Open();
        lab.Step("the other three receipts", because: "the device signs them all");
        foreach (var receipt in first.Append(next))
            (await receipt).Should().Be("R-1", "that is the gateway's number");
    });

    [Fact]
    public Task A_buyer_who_leaves_while_the_device_signs_frees_no_place() => Lab.RunAsync(async lab =>
    {
        using var buyer = new CancellationTokenSource();
        var shop = new Shop(lab, database, onlyClosed: "device");
        var leaving = shop.Issue(buyer.Token);
        var staying = shop.Issue();
        lab.Step("two receipts to be at the device", because: "it serves two at once");
        await shop.Device.Reached(2);

        await buyer.CancelAsync();
        await lab.Settle();
        var next = shop.Issue();

        await lab.Settle();
        shop.Device.Waiting.Should().Be(2, "the driver keeps signing for a buyer who has left, and serves two at once");
        shop.Device.Open();
        lab.Step("the other two receipts", because: "the device has signed for the buyer who left, and that place is free");
        await leaving.Ended();
        foreach (var receipt in new[] { staying, next })
            (await receipt).Should().Be("R-1", "that is the gateway's number");
    });

    [Fact]
    public Task A_signature_that_fails_gives_its_place_back() => Lab.RunAsync(async lab =>
    {
        var shop = new Shop(lab, database, onlyClosed: "device");

        for (var failures = 1; failures <= 3; failures++)
        {
            var failing = shop.Issue();
            lab.Step("the receipt to be at the device", because: "nobody else is there");
            await shop.Device.Reached(failures);
            shop.Device.Fail("receipt", new IOException("no paper"));
            lab.Step("the receipt to fail", because: "the device did");
            (await failing.Failure()).Should().BeOfType<IOException>("the caller has to learn why there is no receipt");
        }
    });
}
