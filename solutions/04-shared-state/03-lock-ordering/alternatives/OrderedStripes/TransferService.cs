// Also right: a fixed number of locks for any number of accounts, ordered by stripe, and one lock where both accounts share a stripe.
namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    const int Stripes = 64;

    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        var first = Math.Min(from % Stripes, to % Stripes);
        var second = Math.Max(from % Stripes, to % Stripes);
        await using var firstLock = await locks.AcquireAsync(first, cancellationToken);
        await using var secondLock = first == second ? null : await locks.AcquireAsync(second, cancellationToken);

        if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
    }
}
