namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        // Both locks would be the same one, which this transfer would then wait for itself to release.
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        // Every transfer takes the lower number first. Whoever holds the higher one already holds all it needs, and will end.
        var (first, second) = from < to ? (from, to) : (to, from);
        await using var firstLock = await locks.AcquireAsync(first, cancellationToken);
        await using var secondLock = await locks.AcquireAsync(second, cancellationToken);

        // Read, decide and write under the locks: while this transfer waited for them, anything may have happened.
        if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
    }
}
