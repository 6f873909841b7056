using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AsyncKatas.AtomicTransfer.Tests;

/// <summary>A commit is a command like any other: it waits at the gate, and can fail there.</summary>
internal sealed class SlowCommit(Gate database) : DbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        await database.Pass("COMMIT", cancellationToken);
        return result;
    }
}
