// Tempting: every object has a hash code, and hash codes can be compared.
// Fails: different accounts can share one; then neither comes first, and the order is again that of the arguments.
// Caught by: Opposite_transfers_complete_for_accounts_that_hash_alike
namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        var (first, second) = from.GetHashCode() <= to.GetHashCode() ? (from, to) : (to, from);
        await using var firstLock = await locks.AcquireAsync(first, cancellationToken);
        await using var secondLock = await locks.AcquireAsync(second, cancellationToken);

        if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
    }
}
