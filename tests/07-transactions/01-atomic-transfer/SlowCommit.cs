using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AsyncKatas.AtomicTransfer.Tests;

/// <summary>A commit is a command like any other: it waits at the gate, and can fail there. Synchronous transaction calls are listed.</summary>
internal sealed class SlowCommit(Gate database) : DbTransactionInterceptor
{
    private readonly List<string> _synchronous = [];

    /// <summary>The transaction calls that were made synchronously, in order.</summary>
    public IReadOnlyList<string> SyncCalls { get { lock (_synchronous) return [.. _synchronous]; } }

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        await database.Pass("COMMIT", cancellationToken);
        return result;
    }

    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        Note("COMMIT");
        database.PassBlocking("COMMIT");
        return result;
    }

    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        Note("BEGIN");
        return result;
    }

    public override InterceptionResult TransactionRollingBack(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        Note("ROLLBACK");
        return result;
    }

    public override InterceptionResult CreatingSavepoint(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        Note("SAVEPOINT");
        return result;
    }

    public override InterceptionResult RollingBackToSavepoint(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        Note("ROLLBACK TO");
        return result;
    }

    private void Note(string call)
    {
        lock (_synchronous)
            _synchronous.Add(call);
    }
}
