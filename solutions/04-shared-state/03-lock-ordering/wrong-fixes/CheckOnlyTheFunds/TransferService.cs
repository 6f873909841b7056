// Tempting: the funds are what changes from moment to moment, so they are checked under the locks.
// Fails: accounts come and go as well: the payment revives one that was closed, with the amount as its balance.
// Caught by: An_account_that_was_closed_meanwhile_gets_no_money
namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        if (await accounts.BalanceAsync(to, cancellationToken) is null)
            throw new TransferRefusedException($"There is no account {to}.");

        var (first, second) = from < to ? (from, to) : (to, from);
        await using var firstLock = await locks.AcquireAsync(first, cancellationToken);
        await using var secondLock = await locks.AcquireAsync(second, cancellationToken);

        if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        var payee = await accounts.BalanceAsync(to, cancellationToken) ?? 0;
        await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
    }
}
