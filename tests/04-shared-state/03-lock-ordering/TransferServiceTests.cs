namespace AsyncKatas.LockOrdering.Tests;

public sealed class TransferServiceTests
{
    [Fact]
    public Task Opposite_transfers_both_complete() => Lab.RunAsync(async lab =>
    {
        var bank = new Bank(lab);
        var earlier = await bank.StartAndHoldAsync(1, 2, 5);
        var there = bank.Start(1, 2, 10);
        var back = bank.Start(2, 1, 30);
        await lab.Settle();

        bank.Accounts.Save.Open();

        await ExpectNoDeadlockAsync(lab, bank);
        lab.Step("both transfers to complete", because: "two clubs that pay each other are no reason to wait");
        (await earlier, await there, await back).Should().Be(("done", "done", "done"), "each account had the funds");
    });

    [Fact]
    public Task Opposite_transfers_complete_for_accounts_that_hash_alike() => Lab.RunAsync(async lab =>
    {
        var bank = new Bank(lab);
        var earlier = await bank.StartAndHoldAsync(7, FakeAccounts.HashesLike7, 5);
        var there = bank.Start(7, FakeAccounts.HashesLike7, 10);
        var back = bank.Start(FakeAccounts.HashesLike7, 7, 30);
        await lab.Settle();

        bank.Accounts.Save.Open();

        await ExpectNoDeadlockAsync(lab, bank);
        lab.Step("both transfers to complete", because: "different accounts may share a hash code");
        (await earlier, await there, await back).Should().Be(("done", "done", "done"), "each account had the funds");
    });

    [Fact]
    public Task Three_transfers_in_a_circle_all_complete() => Lab.RunAsync(async lab =>
    {
        var bank = new Bank(lab);
        var earlier = await bank.StartAndHoldAsync(4, 1, 5);
        var alsoEarlier = await bank.StartAndHoldAsync(7, 2, 5);
        var circle = new List<Op<string>>();
        foreach (var (from, to, amount) in new[] { (1, 2, 10), (2, 3, 20), (3, 1, 30) })
        {
            circle.Add(bank.Start(from, to, amount));
            await lab.Settle();
        }

        bank.Accounts.Save.Open();

        await ExpectNoDeadlockAsync(lab, bank);
        lab.Step("all transfers to complete", because: "three clubs that pay each other are no reason to wait either");
        foreach (var transfer in circle.Append(earlier).Append(alsoEarlier))
            (await transfer).Should().Be("done", $"each account had the funds, for {transfer.Name} too");
    });

    [Fact]
    public Task A_transfer_from_an_account_to_itself_ends_and_moves_nothing() => Lab.RunAsync(async lab =>
    {
        var bank = new Bank(lab);
        bank.Accounts.Save.Open();

        var transfer = bank.Start(1, 1, 10);

        await ExpectNoDeadlockAsync(lab, bank);
        lab.Step("the transfer from account 1 to itself to end", because: "a slip in a form must not lock an account for good");
        await transfer.Ended();
        bank.Accounts[1].Should().Be(100, "what an account pays itself, it has already");
    });

    [Fact]
    public Task Funds_are_checked_when_a_transfer_has_its_turn() => Lab.RunAsync(async lab =>
    {
        var bank = new Bank(lab);
        var first = await bank.StartAndHoldAsync(1, 2, 80);
        var second = bank.Start(1, 3, 80);
        await lab.Settle();

        bank.Accounts.Save.Open();

        lab.Step("both transfers to end", because: "they wait for nothing else");
        (await first).Should().Be("done", "account 1 had 100");
        (await second).Should().Be("refused", "the first transfer left 20 of the 100");
        (bank.Accounts[1], bank.Accounts[3]).Should().Be((20, 100), "a refused transfer moves nothing");
    });

    [Fact]
    public Task An_account_that_was_closed_meanwhile_gets_no_money() => Lab.RunAsync(async lab =>
    {
        var bank = new Bank(lab);
        bank.Accounts.ClosedByNextSave = 2;
        var last = await bank.StartAndHoldAsync(2, 1, 100);
        var late = bank.Start(1, 2, 10);
        await lab.Settle();

        bank.Accounts.Save.Open();

        lab.Step("both transfers to end", because: "they wait for nothing else");
        await last.Ended();
        (await late).Should().Be("refused", "account 2 was closed with its last payment, while this transfer waited");
        (bank.Accounts[1], bank.Accounts[2]).Should().Be((200, null), "a refused transfer moves nothing");
    });

    [Fact]
    public Task Transfers_between_other_accounts_overlap() => Lab.RunAsync(async lab =>
    {
        var bank = new Bank(lab);
        var one = bank.Start(1, 2, 10);
        var other = bank.Start(4, 3, 10);

        lab.Step("the transfers 1->2 and 4->3 to be under way at once", because: "they have no account in common");
        await bank.Accounts.Save.Reached(2);

        bank.Accounts.Save.Open();
        lab.Step("both transfers to complete", because: "they wait for nothing else");
        (await one, await other).Should().Be(("done", "done"), "each account had the funds");
    });

    [Fact]
    public Task Transfers_that_share_an_account_take_turns_and_hold_no_thread() => Lab.RunAsync(async lab =>
    {
        var bank = new Bank(lab);
        var first = await bank.StartAndHoldAsync(1, 3, 10);
        var second = bank.Start(2, 3, 10);

        (await lab.BlockedThreads()).Should().Be(0, "a thread that waits for an account serves nobody else");
        bank.Accounts.Save.Waiting.Should().Be(1, "both transfers write the balance of account 3");

        bank.Accounts.Save.Open();
        lab.Step("both transfers to complete", because: "they wait for nothing else");
        (await first, await second).Should().Be(("done", "done"), "each account had the funds");
        bank.Accounts[3].Should().Be(120, "it has received 10 twice");
    });

    static async Task ExpectNoDeadlockAsync(Lab lab, Bank bank)
    {
        await lab.Settle();
        bank.Locks.Deadlocks.Should().BeEmpty("transfers that wait for each other wait until somebody restarts the service");
        bank.Locks.GivenUp.Should().Be(0, "a transfer that gives up its wait in order to try again may do so for ever");
    }
}
