using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AsyncKatas.AtomicTransfer.Tests;

/// <summary>Holds each answer of the database at a gate, whether or not the caller still waits for it.</summary>
internal sealed class SlowAnswers(Gate answers) : DbCommandInterceptor
{
    public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        await answers.Pass("rows", CancellationToken.None);
        return result;
    }

    public override async ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        await answers.Pass("rows affected", CancellationToken.None);
        return result;
    }
}
