using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AsyncKatas.TestKit;

/// <summary>Remembers for every EF Core command the context that sent it; also the leak counter for contexts.</summary>
public sealed class ContextLog : DbCommandInterceptor
{
    readonly List<DbContext> _contexts = [];

    /// <summary>How many of the contexts that have sent a command are not disposed; one that went back to a pool counts as disposed.</summary>
    public int NotDisposed
    {
        get { lock (_contexts) return _contexts.Distinct().Count(context => !IsDisposed(context)); }
    }

    /// <summary>The contexts of the newest commands, oldest first, one for each command.</summary>
    public IReadOnlyList<DbContext> Newest(int commands)
    {
        lock (_contexts) return [.. _contexts.TakeLast(commands)];
    }

    /// <inheritdoc/>
    public override DbCommand CommandCreated(CommandEndEventData eventData, DbCommand result)
    {
        lock (_contexts) _contexts.Add(eventData.Context!);
        return result;
    }

    // A pooled context's next user gets it under a new lease.
    static bool IsDisposed(DbContext context)
    {
        try { return context.Model is null; }
        catch (ObjectDisposedException) { return true; }
    }
}
