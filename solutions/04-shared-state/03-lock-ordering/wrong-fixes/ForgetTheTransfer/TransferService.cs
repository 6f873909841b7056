// Tempting: the caller need not wait for the locks: the transfer goes on by itself.
// Fails: the caller hears "done" of a transfer that is refused, fails or never ends.
// Caught by: Funds_are_checked_when_a_transfer_has_its_turn
namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    public Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        _ = LockAndMoveAsync(from, to, amount, cancellationToken);
        return Task.CompletedTask;
    }

    async Task LockAndMoveAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        var (first, second) = from < to ? (from, to) : (to, from);
        await using var firstLock = await locks.AcquireAsync(first, cancellationToken);
        await using var secondLock = await locks.AcquireAsync(second, cancellationToken);

        if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
    }
}
