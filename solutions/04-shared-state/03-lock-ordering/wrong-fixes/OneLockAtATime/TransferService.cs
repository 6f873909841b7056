// Tempting: whoever never holds two locks can never hold one while waiting for another.
// Fails: between the two locks the payer is free: the next transfer spends the funds that this one has counted.
// Caught by: Funds_are_checked_when_a_transfer_has_its_turn
namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        decimal payer;
        await using (await locks.AcquireAsync(from, cancellationToken))
        {
            payer = await accounts.BalanceAsync(from, cancellationToken) ?? 0;
            if (payer < amount)
                throw new TransferRefusedException($"Account {from} cannot pay {amount}.");
        }

        await using (await locks.AcquireAsync(to, cancellationToken))
        {
            if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
                throw new TransferRefusedException($"There is no account {to}.");
            await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
        }
    }
}
