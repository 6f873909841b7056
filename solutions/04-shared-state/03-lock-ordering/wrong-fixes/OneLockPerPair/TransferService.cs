// Tempting: the two accounts of a transfer make one key, whichever way the money goes.
// Fails: the pairs 1-3 and 2-3 are different keys: two transfers write account 3 at once, and one payment is lost.
// Caught by: Transfers_that_share_an_account_take_turns_and_hold_no_thread
namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        var pair = Math.Min(from, to) * 1_000_003 + Math.Max(from, to);
        await using var pairLock = await locks.AcquireAsync(pair, cancellationToken);

        if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
    }
}
