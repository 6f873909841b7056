// Tempting: the account with less money is the one in danger, so it is locked first.
// Fails: two accounts can have the same balance, and the one with less money now may have more in a moment: that is no order.
// Caught by: Opposite_transfers_both_complete
namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        var fromBalance = await accounts.BalanceAsync(from, cancellationToken);
        var toBalance = await accounts.BalanceAsync(to, cancellationToken);
        var (first, second) = fromBalance <= toBalance ? (from, to) : (to, from);
        await using var firstLock = await locks.AcquireAsync(first, cancellationToken);
        await using var secondLock = await locks.AcquireAsync(second, cancellationToken);

        if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
    }
}
