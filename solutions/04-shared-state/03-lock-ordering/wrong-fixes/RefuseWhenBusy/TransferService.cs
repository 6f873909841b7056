// Tempting: a transfer that finds an account in use can be refused: the club tries again.
// Fails: refusing is not completing; clubs with many payments never get through.
// Caught by: Opposite_transfers_both_complete
using System.Collections.Concurrent;

namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    readonly ConcurrentDictionary<long, bool> _busy = [];

    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        if (!_busy.TryAdd(from, true))
            throw new TransferRefusedException($"Account {from} is in use.");
        try
        {
            if (!_busy.TryAdd(to, true))
                throw new TransferRefusedException($"Account {to} is in use.");
            try
            {
                await using var payerLock = await locks.AcquireAsync(from, cancellationToken);
                await using var payeeLock = await locks.AcquireAsync(to, cancellationToken);
                if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
                    throw new TransferRefusedException($"There is no account {to}.");
                if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
                    throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

                await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
            }
            finally
            {
                _busy.TryRemove(to, out _);
            }
        }
        finally
        {
            _busy.TryRemove(from, out _);
        }
    }
}
