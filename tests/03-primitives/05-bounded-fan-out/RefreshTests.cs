namespace AsyncKatas.BoundedFanOut.Tests;

public sealed class RefreshTests
{
    [Fact]
    public Task Refreshes_that_failed_leave_room_for_as_many_as_they_were() => Lab.RunAsync(async lab =>
    {
        var agency = new FakeAgency(lab, contract: 3);
        var failed = agency.StartRefreshes(["Adams", "Baker", "Clark"]);
        await agency.ThreeUnderWay();
        await agency.FailAllUnderWay();
        lab.Step("the three refreshes to end", because: "their copies have failed");
        foreach (var refresh in failed)
        {
            var failure = await refresh.Failure();
            failure.Should().BeOfType<AgencyException>("whoever asked for a fresh photo has to hear that there is none");
        }

        agency.StartRefreshes(["Davis", "Evans", "Foster", "Grant", "Hughes"]);

        lab.Step("the next three refreshes to be under way", because: "the three that failed have closed their connections");
        await agency.Copy.Reached(6);
        agency.OpenConnections.Should().Be(3, "a failure changes nothing in the contract");
    });

    [Fact]
    public Task A_refresh_that_throws_at_once_leaves_room_for_others() => Lab.RunAsync(async lab =>
    {
        var agency = new FakeAgency(lab, contract: 1) { Unknown = "Adams" };
        lab.Step("the refresh of an unknown player to end", because: "the agency's client has thrown");
        await agency.StartRefresh("Adams").Ended();

        _ = agency.StartRefresh("Baker");

        lab.Step("the next refresh to be under way", because: "the one that failed has not even opened a connection");
        await agency.Copy.Reached();
    });

    [Fact]
    public Task Refreshes_that_were_cancelled_leave_room_for_as_many_as_they_were() => Lab.RunAsync(async lab =>
    {
        using var atWork = new CancellationTokenSource();
        using var inTheQueue = new CancellationTokenSource();
        var agency = new FakeAgency(lab, contract: 3);
        agency.Closing.Open();
        var copying = agency.StartRefreshes(["Adams", "Baker", "Clark"], atWork.Token);
        await agency.ThreeUnderWay();
        var queueing = agency.StartRefreshes(["Davis", "Evans"], inTheQueue.Token);
        await lab.Settle();

        await inTheQueue.CancelAsync();
        lab.Step("the two refreshes in the queue to end", because: "their visitors have left");
        await Ended(queueing);
        await atWork.CancelAsync();
        lab.Step("the three refreshes at work to end", because: "their visitors have left, too");
        await Ended(copying);
        agency.StartRefreshes(["Davis", "Evans", "Foster", "Grant", "Hughes"]);

        lab.Step("three of the next five refreshes to be under way", because: "three connections have been closed");
        await agency.Copy.Reached(6);
        agency.OpenConnections.Should().Be(3, "two of the refreshes that were cancelled had no connection that they could give back");
    });

    [Fact]
    public Task Refreshes_that_come_at_the_same_time_share_the_connections_and_hold_no_thread() => Lab.RunAsync(async lab =>
    {
        var agency = new FakeAgency(lab, contract: 3);
        agency.StartRefreshes(FakeAgency.Players);
        await agency.ThreeUnderWay();

        var threadsThatWait = await lab.BlockedThreads();
        threadsThatWait.Should().Be(0, "a thread that waits for its turn serves nobody else");
        agency.OpenConnections.Should().Be(3, "the contract allows refreshes three connections, whoever asks for a photo");

        agency.Copy.Release();
        lab.Step("the next refresh to begin when one has ended", because: "there is a connection free");
        await agency.Copy.Reached(4);
    });

    [Fact]
    public Task A_refresh_that_waits_for_its_turn_can_be_cancelled() => Lab.RunAsync(async lab =>
    {
        using var visitor = new CancellationTokenSource();
        var agency = new FakeAgency(lab, contract: 3);
        agency.StartRefreshes(["Adams", "Baker", "Clark"]);
        await agency.ThreeUnderWay();
        var waiting = agency.StartRefresh("Davis", visitor.Token);
        await lab.Settle();

        await visitor.CancelAsync();

        lab.Step("the refresh to end before it was its turn", because: "the visitor has left, and the three before it may take long");
        await waiting.Ended();
        waiting.Task.Status.Should().Be(TaskStatus.Canceled, "a refresh that nobody waits for any more has not failed");
    });

    [Fact]
    public Task A_refresh_that_left_the_queue_makes_no_room_while_three_are_at_work() => Lab.RunAsync(async lab =>
    {
        using var visitor = new CancellationTokenSource();
        var agency = new FakeAgency(lab, contract: 3);
        agency.StartRefreshes(["Adams", "Baker", "Clark"]);
        await agency.ThreeUnderWay();
        var waiting = agency.StartRefresh("Davis", visitor.Token);
        await lab.Settle();
        await visitor.CancelAsync();
        lab.Step("the refresh in the queue to end", because: "its visitor has left");
        await waiting.Ended();

        _ = agency.StartRefresh("Evans");
        await lab.Settle();

        agency.OpenConnections.Should().Be(3, "three copies are at work, and the refresh that was cancelled in the queue had no connection that it could give back");
    });

    static async Task Ended(IEnumerable<Op<bool>> refreshes)
    {
        foreach (var refresh in refreshes)
            await refresh.Ended();
    }
}
