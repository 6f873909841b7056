namespace AsyncKatas.SupervisedFireAndForget.Tests;

public sealed class LostEntryTests
{
    [Fact]
    public Task An_entry_that_fails_is_an_error_in_the_log() => Lab.RunAsync(async lab =>
    {
        var site = await RosterSite.StartAsync(lab);
        await site.Released("ada");
        lab.Step("Ada's entry to reach the archive");
        await site.Archive.Gate.Reached();

        site.Archive.Gate.Fail("ada", new IOException("the archive is read-only"));
        await lab.Settle();

        var loggedAboutAda = site.LoggedAbout("ada");
        loggedAboutAda.Should().Match("*IOException: the archive is read-only*",
            "nobody waits for the entry, so only the log can tell which one is missing, and why");
    });

    [Fact]
    public Task A_deployment_waits_for_the_entries_under_way() => Lab.RunAsync(async lab =>
    {
        foreach (var oldestFirst in new[] { true, false })
        {
            var site = await RosterSite.StartAsync(lab);
            await site.Released("ada");
            await site.Released("ben");
            lab.Step("Ada's entry to reach the archive");
            await site.Archive.Gate.Reached();

            var deployment = site.Deploy();
            await lab.Settle();

            deployment.IsCompleted.Should().BeFalse("two entries are under way, and when the process ends they end with it");
            site.Archive.Gate.Release(oldestFirst ? site.Archive.Gate.Arrived[0] : site.Archive.Gate.Arrived[^1]);
            await lab.Settle();
            var entry = site.Archive.Written.Should().ContainSingle("one of the two was let through").Which;
            deployment.IsCompleted.Should().BeFalse($"the entry for {entry} is written, and the other one is still under way");
            site.Archive.Gate.Open();
            lab.Step("the application to stop", because: "nothing is under way any more");
            await deployment;
            site.Archive.Written.Should().BeEquivalentTo(["ada", "ben"], "both players were released before the application stopped");
            site.Errors.Should().BeEmpty("both entries are written, and an error that is none hides those that are");
        }
    });

    [Fact]
    public Task Two_entries_for_one_player_are_two_entries() => Lab.RunAsync(async lab =>
    {
        var site = await RosterSite.StartAsync(lab);
        await site.Released("ada");
        await site.Released("ada");
        (await site.UnderWay()).Should().Be(2, "two clubs have released her, one after the other, and neither entry is written");

        var deployment = site.Deploy();
        await lab.Settle();
        site.Archive.Gate.Release("ada");
        await lab.Settle();

        deployment.IsCompleted.Should().BeFalse("one of her two entries is still under way, and it would end with the process");
        site.Archive.Gate.Open();
        lab.Step("the application to stop", because: "nothing is under way any more");
        await deployment;
        site.Archive.Written.Should().Equal(["ada", "ada"], "she was released twice");
    });

    [Fact]
    public Task An_entry_that_fails_is_no_longer_under_way() => Lab.RunAsync(async lab =>
    {
        var site = await RosterSite.StartAsync(lab);
        await site.Released("ada");
        (await site.UnderWay()).Should().Be(1, "the archive has not answered yet");

        site.Archive.Gate.Fail("ada", new IOException("the archive is read-only"));
        await lab.Settle();

        (await site.UnderWay()).Should().Be(0, "it has ended, if badly, and a number that only grows warns of nothing");
    });

    [Fact]
    public Task An_entry_that_times_out_is_an_error_in_the_log() => Lab.RunAsync(async lab =>
    {
        var site = await RosterSite.StartAsync(lab);
        await site.Released("ada");
        lab.Step("Ada's entry to reach the archive");
        await site.Archive.Gate.Reached();

        site.Archive.Gate.Fail("ada", new TaskCanceledException("HttpClient.Timeout elapsed"));
        await lab.Settle();

        var loggedAboutAda = site.LoggedAbout("ada");
        loggedAboutAda.Should().Match("*TaskCanceledException: HttpClient.Timeout elapsed*",
            "a client reports its own timeout as a cancellation, but nobody has cancelled this entry, and it is missing");
    });

    [Fact]
    public Task A_call_that_throws_at_once_is_an_error_in_the_log_and_not_in_the_answer() => Lab.RunAsync(async lab =>
    {
        var site = await RosterSite.StartAsync(lab);
        site.Archive.ThrowsAtOnce = new FormatException("entry without a season");

        await site.Released("ada");

        var loggedAboutAda = site.LoggedAbout("ada");
        loggedAboutAda.Should().Match("*FormatException: entry without a season*",
            "the entry is missing, whether the call failed before its first await or after it");
        (await site.UnderWay()).Should().Be(0, "it has ended");
    });

    [Fact]
    public Task An_entry_that_the_deadline_cuts_off_is_an_error_in_the_log() => Lab.RunAsync(async lab =>
    {
        var site = await RosterSite.StartAsync(lab);
        using var deadline = new CancellationTokenSource();
        await site.Released("ada");
        await site.Released("ben");
        await site.Released("cid");
        var deployment = site.Deploy(deadline.Token);
        await lab.Settle();
        site.Archive.Gate.Release("ada");
        await lab.Settle();

        await deadline.CancelAsync();

        lab.Step("the application to stop at its deadline", because: "the orchestrator kills the process a moment later");
        await deployment.Ended();
        site.Errors.Should().ContainMatch("*ben*", "his entry dies with the process, and this is the last chance to say so")
            .And.ContainMatch("*cid*", "his entry dies with the process as well")
            .And.NotContainMatch("*ada*", "her entry was written before the deadline");
    });
}
