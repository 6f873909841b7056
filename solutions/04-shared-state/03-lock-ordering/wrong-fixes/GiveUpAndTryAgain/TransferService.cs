// Tempting: a wait that takes ten seconds is a deadlock, so letting go and starting over resolves it.
// Fails: both give up, both start over, and both meet again; until then two accounts stand still, and under load the waits are no deadlocks at all.
// Caught by: Opposite_transfers_both_complete
namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        while (true)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(TimeSpan.FromSeconds(10));
            try
            {
                await using var payerLock = await locks.AcquireAsync(from, patience.Token);
                await using var payeeLock = await locks.AcquireAsync(to, patience.Token);
                await MoveAsync(from, to, amount, cancellationToken);
                return;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
            }
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
