using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AsyncKatas.ParallelDashboard.Tests;

/// <summary>Remembers for every command the context that sent it.</summary>
internal sealed class ContextLog : DbCommandInterceptor
{
    private readonly List<DbContext> _contexts = [];

    public int NotDisposed
    {
        get
        {
            lock (_contexts)
                return _contexts.Distinct().Count(context => !IsDisposed(context));
        }
    }

    /// <summary>The contexts of the newest commands.</summary>
    public IReadOnlyList<DbContext> Newest(int commands)
    {
        lock (_contexts)
            return [.. _contexts.TakeLast(commands)];
    }

    public override DbCommand CommandCreated(CommandEndEventData eventData, DbCommand result)
    {
        lock (_contexts)
            _contexts.Add(eventData.Context!);
        return result;
    }

    // A context that went back to a pool counts as disposed too: its next user gets it under a new lease.
    private static bool IsDisposed(DbContext context)
    {
        try
        {
            return context.Model is null;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }
}
