// Tempting: what deadlocks is a payment there and a payment back, so the two clubs of a pair come in one after the other, whichever way the money goes.
// Fails: a circle needs no pair. Three clubs that pay one another in a round wait for each other as well.
// Caught by: Three_transfers_in_a_circle_all_complete
using System.Collections.Concurrent;

namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    readonly ConcurrentDictionary<(long, long), SemaphoreSlim> _pairs = [];

    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        var pair = _pairs.GetOrAdd((Math.Min(from, to), Math.Max(from, to)), _ => new SemaphoreSlim(1));
        await pair.WaitAsync(cancellationToken);
        try
        {
            await using var fromLock = await locks.AcquireAsync(from, cancellationToken);
            await using var toLock = await locks.AcquireAsync(to, cancellationToken);

            if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
                throw new TransferRefusedException($"There is no account {to}.");
            if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
                throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

            await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
        }
        finally
        {
            pair.Release();
        }
    }
}
