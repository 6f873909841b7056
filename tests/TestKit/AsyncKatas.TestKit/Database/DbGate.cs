using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AsyncKatas.TestKit;

/// <summary>Holds every asynchronous EF Core command at a gate, under its tag or its table's name; synchronous ones are listed and block there.</summary>
/// <remarks>SQLite's asynchronous methods are synchronous: without a wait that the driver lacks, no two queries ever overlap.</remarks>
public sealed class DbGate(Gate gate) : DbCommandInterceptor
{
    readonly List<string> _synchronous = [];

    /// <summary>The commands that were executed synchronously, in order.</summary>
    public IReadOnlyList<string> SyncCommands { get { lock (_synchronous) return [.. _synchronous]; } }

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await gate.Pass(NameOf(command), cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await gate.Pass(NameOf(command), cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await gate.Pass(NameOf(command), cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <inheritdoc/>
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        PassSynchronously(command);
        return result;
    }

    /// <inheritdoc/>
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        PassSynchronously(command);
        return result;
    }

    /// <inheritdoc/>
    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        PassSynchronously(command);
        return result;
    }

    void PassSynchronously(DbCommand command)
    {
        var name = NameOf(command);
        lock (_synchronous) _synchronous.Add(name);
        gate.PassBlocking(name);
    }

    // The tag of TagWith, else the first table of a FROM, else the verb.
    static string NameOf(DbCommand command)
    {
        const string From = "FROM \"";
        var sql = command.CommandText;
        if (sql.StartsWith("-- ", StringComparison.Ordinal)) return sql[3..sql.IndexOf('\n', StringComparison.Ordinal)].Trim();
        var start = sql.IndexOf(From, StringComparison.Ordinal) + From.Length;
        return start < From.Length ? sql.Split(' ', 2)[0] : sql[start..sql.IndexOf('"', start)];
    }
}
