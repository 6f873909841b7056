// Tempting: lock statements are reentrant and release by themselves, and nested in order they cannot deadlock.
// Fails: no await fits into a lock, so each waiting transfer blocks a thread, and the holder blocks one for the whole save.
// Caught by: Transfers_that_share_an_account_take_turns_and_hold_no_thread
using System.Collections.Concurrent;

#pragma warning disable CS9113, VSTHRD002, MA0045

namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    readonly ConcurrentDictionary<long, object> _monitors = [];

    public Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        return Task.Run(
            () =>
            {
                lock (_monitors.GetOrAdd(Math.Min(from, to), _ => new object()))
                lock (_monitors.GetOrAdd(Math.Max(from, to), _ => new object()))
                    MoveAsync(from, to, amount, cancellationToken).GetAwaiter().GetResult();
            },
            cancellationToken);
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
