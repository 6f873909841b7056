using System.Net;

namespace AsyncKatas.SupervisedFireAndForget.Tests;

public sealed class ReleaseTests
{
    [Fact]
    public Task A_release_is_answered_while_the_archive_is_slow() => Lab.RunAsync(async lab =>
    {
        var site = await RosterSite.StartAsync(lab);

        await site.Released("ada");

        (await lab.BlockedThreads()).Should().Be(0, "a thread that waits for the archive serves nobody");
        site.Archive.Written.Should().BeEmpty("the archive has not answered yet");
    });

    [Fact]
    public Task Each_release_is_in_the_archive_once_and_then_no_longer_under_way() => Lab.RunAsync(async lab =>
    {
        var site = await RosterSite.StartAsync(lab);
        await site.Released("ada");
        site.Archive.Gate.Open();
        await site.Released("ben");
        await site.Released("cid");
        await lab.Settle();

        site.Archive.Written.Should().BeEquivalentTo(["ada", "ben", "cid"], "each of them was released once");
        (await site.UnderWay()).Should().Be(0, "all entries are written, those that took no time as well");
        site.Errors.Should().BeEmpty("nothing has gone wrong");
    });

    [Fact]
    public Task A_release_that_fails_leaves_no_entry() => Lab.RunAsync(async lab =>
    {
        var site = await RosterSite.StartAsync(lab);
        site.Roster.Failure = new IOException("the transfer window is closed");

        lab.Step("the error", because: "the roster refuses");
        (await site.Release("ada")).Should().Be(HttpStatusCode.InternalServerError, "the release has failed");

        await lab.Settle();
        site.Archive.Gate.Arrived.Should().BeEmpty("the archive says what has happened, and nothing has");
    });

    [Fact]
    public Task A_browser_that_closes_does_not_cost_the_entry() => Lab.RunAsync(async lab =>
    {
        var site = await RosterSite.StartAsync(lab);
        site.Roster.IsSlow = true;
        using var browser = new CancellationTokenSource();
        var release = site.Release("ada", browser.Token);
        lab.Step("the release to be saved");
        await site.Roster.Gate.Reached();

        await browser.CancelAsync();
        site.Roster.Gate.Open();
        site.Archive.Gate.Open();
        await release.Ended();

        site.Archive.Written.Should().Equal(["ada"], "she is released, whoever waits for the answer");
    });

    [Fact]
    public Task An_earlier_failure_does_not_disturb_the_deployment() => Lab.RunAsync(async lab =>
    {
        var site = await RosterSite.StartAsync(lab);
        await site.Released("ada");
        lab.Step("Ada's entry to reach the archive");
        await site.Archive.Gate.Reached();
        site.Archive.Gate.Fail("ada", new IOException("the archive is read-only"));
        await lab.Settle();

        lab.Step("the application to stop", because: "nothing is under way");
        (await site.Deploy().Failure())?.Message.Should().BeNull("the failure has been reported, and a stop that fails hides why others failed");
    });

    [Fact]
    public Task A_failure_stops_neither_the_other_entries_nor_those_to_come() => Lab.RunAsync(async lab =>
    {
        var site = await RosterSite.StartAsync(lab);
        await site.Released("ada");
        await site.Released("ben");
        lab.Step("Ada's entry to reach the archive");
        await site.Archive.Gate.Reached();

        site.Archive.Gate.Fail("ada", new IOException("the archive is read-only"));
        await lab.Settle();
        site.Archive.Gate.Open();
        await site.Released("cid");
        await lab.Settle();

        site.Archive.Written.Should().BeEquivalentTo(["ben", "cid"], "their entries have nothing to do with Ada's");
    });
}
