namespace AsyncKatas.LockOrdering;

// Moves money between the accounts of two clubs. Clubs that swap players pay each other at the same moment, and now and then
// both payments hang: no error is logged, and the two accounts stay locked until somebody restarts the service.
// After such a restart an account was once found overdrawn.
public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    // TODO: make every transfer end, whatever else is being transferred, and never on funds that are gone.
    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        // Refuse early: a transfer that cannot happen need not lock anything.
        if (await accounts.BalanceAsync(to, cancellationToken) is null)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await accounts.BalanceAsync(from, cancellationToken) is not { } funds || funds < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        await using var payerLock = await locks.AcquireAsync(from, cancellationToken);
        await using var payeeLock = await locks.AcquireAsync(to, cancellationToken);

        var payer = await accounts.BalanceAsync(from, cancellationToken);
        var payee = await accounts.BalanceAsync(to, cancellationToken);

        await accounts.SaveAsync(
            new Balance(from, payer!.Value - amount), new Balance(to, payee!.Value + amount), cancellationToken);
    }
}
