// Tempting: the locks are released at the end, in the reverse order, plain to read.
// Fails: a transfer that fails or is refused never gets to the end, and its accounts stay locked.
// Caught by: A_transfer_that_fails_frees_its_accounts
namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        var (first, second) = from < to ? (from, to) : (to, from);
        var firstLock = await locks.AcquireAsync(first, cancellationToken);
        var secondLock = await locks.AcquireAsync(second, cancellationToken);

        if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);

        await secondLock.DisposeAsync();
        await firstLock.DisposeAsync();
    }
}
