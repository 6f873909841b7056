using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AsyncKatas.LeakedConnection.Tests;

/// <summary>Remembers every context that has sent a command.</summary>
internal sealed class ContextLog : DbCommandInterceptor
{
    private readonly HashSet<DbContext> _contexts = [];

    public int NotDisposed
    {
        get
        {
            lock (_contexts)
                return _contexts.Count(context => !IsDisposed(context));
        }
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
