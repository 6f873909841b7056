// Also right: a sorted set removes duplicates by itself, and works for three accounts as well as for two.
namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        var leases = new Stack<IAsyncDisposable>();
        try
        {
            foreach (var account in new SortedSet<long> { from, to })
                leases.Push(await locks.AcquireAsync(account, cancellationToken));

            if (from != to)
                await MoveAsync(from, to, amount, cancellationToken);
        }
        finally
        {
            while (leases.TryPop(out var lease))
                await lease.DisposeAsync();
        }
    }

    async Task MoveAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
    }
}
