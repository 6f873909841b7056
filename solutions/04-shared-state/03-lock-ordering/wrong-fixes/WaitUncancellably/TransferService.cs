// Tempting: a lock must not be lost half way, so its wait is not cancelled.
// Fails: the caller has gone, yet the transfer keeps its first account until the second one is free.
// Caught by: A_transfer_that_is_cancelled_while_it_waits_frees_its_accounts
namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        var (first, second) = from < to ? (from, to) : (to, from);
        await using var firstLock = await locks.AcquireAsync(first, CancellationToken.None);
        await using var secondLock = await locks.AcquireAsync(second, CancellationToken.None);

        if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
    }
}
