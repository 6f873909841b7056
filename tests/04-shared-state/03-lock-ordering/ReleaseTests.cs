namespace AsyncKatas.LockOrdering.Tests;

public sealed class ReleaseTests
{
    [Fact]
    public Task A_transfer_that_fails_frees_its_accounts() => Lab.RunAsync(async lab =>
    {
        var bank = new Bank(lab);
        var failing = await bank.StartAndHoldAsync(1, 2, 10);
        bank.Accounts.Save.Fail(bank.Accounts.Save.Arrived[^1], new IOException("disk full"));
        lab.Step("the failing transfer to end", because: "its balances could not be written");
        (await failing).Should().NotBe("done", "nothing was transferred");

        var next = await bank.StartAndHoldAsync(2, 1, 10);
        bank.Accounts.Save.Open();

        lab.Step("the next transfer to complete", because: "it waits for nothing else");
        (await next).Should().Be("done", "both accounts are free again");
    });

    [Fact]
    public Task A_transfer_that_is_refused_frees_its_accounts() => Lab.RunAsync(async lab =>
    {
        var bank = new Bank(lab);
        lab.Step("a transfer without funds to be refused", because: "account 1 has 100");
        (await bank.Start(1, 2, 101)).Should().Be("refused", "account 1 has 100");
        lab.Step("a transfer to an unknown account to be refused", because: "there is no account 99");
        (await bank.Start(1, 99, 10)).Should().Be("refused", "there is no account 99");
        lab.Step("a transfer from an unknown account to be refused", because: "there is no account 99");
        (await bank.Start(99, 1, 10)).Should().Be("refused", "there is no account 99");

        var next = await bank.StartAndHoldAsync(2, 1, 10);
        bank.Accounts.Save.Open();

        lab.Step("the next transfer to complete", because: "it waits for nothing else");
        (await next).Should().Be("done", "both accounts are free again");
        (bank.Accounts[1], bank.Accounts[99]).Should().Be((110, null), "a refused transfer moves nothing");
    });

    [Fact]
    public Task A_transfer_that_is_cancelled_while_it_waits_frees_its_accounts() => Lab.RunAsync(async lab =>
    {
        // Whichever of its two accounts a transfer asks for first: once the other one is taken, and once that one.
        foreach (var ((holderFrom, holderTo), (nextFrom, nextTo)) in new[] { ((2, 3), (1, 4)), ((1, 4), (2, 3)) })
        {
            using var caller = new CancellationTokenSource();
            var bank = new Bank(lab);
            var holder = await bank.StartAndHoldAsync(holderFrom, holderTo, 10);
            var waiting = bank.Start(1, 2, 10, caller.Token);
            await lab.Settle();

            await caller.CancelAsync();

            lab.Step("the cancelled transfer to end", because: "its caller waits no longer");
            await waiting.Ended();
            waiting.Task.Status.Should().Be(TaskStatus.Canceled, "a caller's change of mind is not a failure");
            bank.Accounts.Save.Open();
            lab.Step("the other transfers to complete", because: "they wait for nothing else");
            (await holder, await bank.Start(nextFrom, nextTo, 10)).Should().Be(("done", "done"), "the cancelled transfer no longer needs its accounts");
        }
    });
}
