using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AsyncKatas.LeakedConnection.Tests;

/// <summary>Holds each answer of the database at a gate: the command is executed, and the application does not know it yet.</summary>
internal sealed class SlowAnswers(Gate answers) : DbCommandInterceptor
{
    public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        await answers.Pass("rows", cancellationToken);
        return result;
    }

    public override async ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        await answers.Pass("rows affected", cancellationToken);
        return result;
    }
}
