// Tempting: equal accounts need one lock only, so the second one is skipped and the rest stays as it is.
// Fails: the payer's balance is written first and then overwritten by the payee's: the account has earned money from itself.
// Caught by: A_transfer_from_an_account_to_itself_ends_and_moves_nothing
namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        var (first, second) = from < to ? (from, to) : (to, from);
        await using var firstLock = await locks.AcquireAsync(first, cancellationToken);
        await using var secondLock = first == second ? null : await locks.AcquireAsync(second, cancellationToken);

        if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
            throw new TransferRefusedException($"There is no account {to}.");
        if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
            throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

        await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
    }
}
