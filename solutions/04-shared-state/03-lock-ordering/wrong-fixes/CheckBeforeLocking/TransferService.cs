// Tempting: a transfer that cannot happen need not lock anything, and the locks are in order now.
// Fails: the check is about the moment before the wait; when the locks are granted, the funds may be gone.
// Caught by: Funds_are_checked_when_a_transfer_has_its_turn
namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        if (await accounts.BalanceAsync(to, cancellationToken) is null)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await accounts.BalanceAsync(from, cancellationToken) is not { } funds || funds < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        var (first, second) = from < to ? (from, to) : (to, from);
        await using var firstLock = await locks.AcquireAsync(first, cancellationToken);
        await using var secondLock = await locks.AcquireAsync(second, cancellationToken);

        var payer = await accounts.BalanceAsync(from, cancellationToken);
        var payee = await accounts.BalanceAsync(to, cancellationToken);
        await accounts.SaveAsync(
            new Balance(from, payer!.Value - amount), new Balance(to, payee!.Value + amount), cancellationToken);
    }
}
