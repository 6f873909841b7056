using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AsyncKatas.TestKit;

/// <summary>A server's connection pool for any EF Core provider: at most <paramref name="max"/> connections, a waiter times out on the lab's clock (15 s by default); also the leak counter.</summary>
public sealed class DbPool(Lab lab, int max = int.MaxValue, TimeSpan? timeout = null) : DbConnectionInterceptor
{
    readonly SemaphoreSlim _slots = new(max);
    readonly HashSet<DbConnection> _open = [];
    readonly TimeSpan _timeout = timeout ?? TimeSpan.FromSeconds(15);
    int _opened, _inUse, _maxInUse, _waiting;

    /// <summary>How many connections have been opened since the start.</summary>
    public int Opened => Volatile.Read(ref _opened);

    /// <summary>How many connections are open now.</summary>
    public int InUse => Volatile.Read(ref _inUse);

    /// <summary>The largest number that were open at once.</summary>
    public int MaxInUse => Volatile.Read(ref _maxInUse);

    /// <summary>How many callers wait for a connection now.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (!TryTakeSlot()) await WaitForSlot(cancellationToken).ConfigureAwait(false);
        Track(connection);
        return result;
    }

    /// <inheritdoc/>
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (!TryTakeSlot()) throw new InvalidOperationException($"Pool exhausted (max pool size {max}) in a synchronous Open.");
        Track(connection);
        return result;
    }

    /// <inheritdoc/>
    public override Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Free(connection);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => Free(connection);

    bool TryTakeSlot() => _slots.Wait(0);

    async Task WaitForSlot(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        using var expired = new CancellationTokenSource(_timeout, lab.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(expired.Token, cancellationToken, lab.Over);
        try { await _slots.WaitAsync(either.Token).ConfigureAwait(false); }
        catch (OperationCanceledException e) when (expired.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // the words of SqlClient, which a learner meets in production
            throw new InvalidOperationException($"Timeout expired. The timeout period ({_timeout.TotalSeconds:0} s) elapsed prior to obtaining a connection from the pool. All pooled connections were in use and max pool size ({max}) was reached.", e);
        }
        finally { Interlocked.Decrement(ref _waiting); }
    }

    // StateChange, not the interceptor's ConnectionClosed: EF Core 6 raises no such event when a context is disposed with an open connection.
    void Track(DbConnection connection)
    {
        lock (_open) _open.Add(connection);
        Interlocked.Increment(ref _opened);
        var inUse = Interlocked.Increment(ref _inUse);
        for (var seen = MaxInUse; inUse > seen; seen = MaxInUse) Interlocked.CompareExchange(ref _maxInUse, inUse, seen);
        connection.StateChange += OnStateChange;
        lab.Touch();
    }

    void OnStateChange(object sender, StateChangeEventArgs change)
    {
        if (change.CurrentState == ConnectionState.Closed) Free((DbConnection)sender);
    }

    // A connection that never got a slot fails as well, and has none to give back.
    void Free(DbConnection connection)
    {
        lock (_open)
            if (!_open.Remove(connection)) return;
        connection.StateChange -= OnStateChange;
        Interlocked.Decrement(ref _inUse);
        _slots.Release();
        lab.Touch();
    }
}
