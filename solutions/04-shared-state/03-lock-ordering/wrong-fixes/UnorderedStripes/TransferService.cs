// Tempting: sixteen locks serve a million accounts, and stripes of two accounts rarely meet.
// Fails: stripes have an order as well: taken as the arguments come, two opposite transfers hold one each.
// Caught by: Opposite_transfers_both_complete
#pragma warning disable CS9113

namespace AsyncKatas.LockOrdering;

public sealed class TransferService(IAccountLocks locks, IAccounts accounts)
{
    readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1))];

    public async Task TransferAsync(long from, long to, decimal amount, CancellationToken cancellationToken)
    {
        if (from == to)
            throw new TransferRefusedException($"Account {from} cannot pay itself.");

        var payerStripe = _stripes[from % _stripes.Length];
        var payeeStripe = _stripes[to % _stripes.Length];
        await payerStripe.WaitAsync(cancellationToken);
        try
        {
            if (payeeStripe != payerStripe)
                await payeeStripe.WaitAsync(cancellationToken);
            try
            {
                if (await accounts.BalanceAsync(to, cancellationToken) is not { } payee)
                    throw new TransferRefusedException($"There is no account {to}.");
                if (await accounts.BalanceAsync(from, cancellationToken) is not { } payer || payer < amount)
                    throw new TransferRefusedException($"Account {from} cannot pay {amount}.");

                await accounts.SaveAsync(new Balance(from, payer - amount), new Balance(to, payee + amount), cancellationToken);
            }
            finally
            {
                if (payeeStripe != payerStripe)
                    payeeStripe.Release();
            }
        }
        finally
        {
            payerStripe.Release();
        }
    }
}
