namespace AsyncKatas.LockOrdering.Tests;

/// <summary>Accounts 1 to 4 and one more, with 100 each. Writing balances waits at a gate; reading them does not.</summary>
public sealed class FakeAccounts(Lab lab) : IAccounts
{
    /// <summary>Hashes like 7: a long's hash code is its upper half combined with its lower half.</summary>
    public const long HashesLike7 = (1L << 32) + 6;

    readonly Lock _lock = new();
    readonly Dictionary<long, decimal> _balances = new() { [1] = 100, [2] = 100, [3] = 100, [4] = 100, [7] = 100, [HashesLike7] = 100 };

    /// <summary>Where a transfer waits that has decided and is about to write.</summary>
    public Gate Save { get; } = lab.Gate("save");

    /// <summary>An account that the next save closes, as a club does with its last payment.</summary>
    public long? ClosedByNextSave { get; set; }

    public decimal? this[long account]
    {
        get
        {
            lock (_lock)
                return _balances.TryGetValue(account, out var balance) ? balance : null;
        }
    }

    public async Task<decimal?> BalanceAsync(long account, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return this[account];
    }

    public async Task SaveAsync(Balance payer, Balance payee, CancellationToken cancellationToken)
    {
        await Save.Pass(TransferName.IsKnown ? TransferName.Current : $"{payer.Account}->{payee.Account}", cancellationToken);
        lock (_lock)
        {
            _balances[payer.Account] = payer.Amount;
            _balances[payee.Account] = payee.Amount;
            if (ClosedByNextSave is { } closed)
                _balances.Remove(closed);
            ClosedByNextSave = null;
        }
    }
}
