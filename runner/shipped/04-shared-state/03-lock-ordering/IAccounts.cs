namespace AsyncKatas.LockOrdering;

public interface IAccounts
{
    /// <summary>The balance of an account, or null when there is no such account (any more).</summary>
    Task<decimal?> BalanceAsync(long account, CancellationToken cancellationToken);

    /// <summary>Writes both balances or neither. It writes what it is given: nobody else checks it.</summary>
    Task SaveAsync(Balance payer, Balance payee, CancellationToken cancellationToken);
}
