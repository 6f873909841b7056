// Tempting: only a payer can be overdrawn, so only the payer needs a lock, and one lock cannot deadlock.
// Fails: the payee's balance is read and written too: of two payments to one account, the second write forgets the first.
// Caught by: Transfers_that_share_an_account_take_turns_and_hold_no_thread
namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        await using var payerLock = await locks.AcquireAsync(from, cancellationToken);

        if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
    }
}
