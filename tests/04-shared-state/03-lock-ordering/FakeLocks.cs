namespace AsyncKatas.LockOrdering.Tests;

/// <summary>The locks of all accounts, first come, first served. Knows who holds which, who waits for whom, and when nobody can go on.</summary>
public sealed class FakeLocks(Lab lab) : IAccountLocks
{
    readonly Lock _lock = new();
    readonly Dictionary<long, string> _holders = [];
    readonly List<Waiter> _waiters = [];
    readonly List<string> _deadlocks = [];
    int _givenUp;

    /// <summary>Each circle of transfers that wait for each other, as soon as it closes.</summary>
    public IReadOnlyList<string> Deadlocks { get { lock (_lock) return [.. _deadlocks]; } }

    /// <summary>How many waits ended without the lock.</summary>
    public int GivenUp { get { lock (_lock) return _givenUp; } }

    public async Task<IAsyncDisposable> AcquireAsync(long account, CancellationToken cancellationToken)
    {
        var waiter = new Waiter(TransferName.Current, account, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_lock)
        {
            _waiters.Add(waiter);
            Grant(account);
            NoteDeadlock();
        }

        using (waiter.Granted.Task.IsCompleted ? null : lab.Timeline.Begin($"{waiter.Who} waits for {account}"))
        await using (cancellationToken.Register(() => GiveUp(waiter, cancellationToken)))
            await waiter.Granted.Task;

        return new Lease(this, account, lab.Timeline.Begin($"{waiter.Who} holds {account}"));
    }

    void Grant(long account)
    {
        if (_holders.ContainsKey(account) || _waiters.Find(waiter => waiter.Account == account) is not { } next)
            return;

        _waiters.Remove(next);
        _holders[account] = next.Who;
        next.Granted.SetResult();
    }

    void Release(long account)
    {
        lock (_lock)
        {
            _holders.Remove(account);
            Grant(account);
            NoteDeadlock();
        }
    }

    void GiveUp(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_waiters.Remove(waiter))
                return;
            _givenUp++;
        }

        waiter.Granted.SetCanceled(cancellationToken);
    }

    void NoteDeadlock()
    {
        foreach (var start in _waiters)
        {
            var circle = new List<Waiter>();
            for (var at = start; at is not null && !circle.Contains(at); at = _waiters.Find(next => next.Who == _holders[at.Account]))
                circle.Add(at);

            if (_holders[circle[^1].Account] != start.Who)
                continue;

            var deadlock = string.Join(", and ", circle.Select(Describe).Order(StringComparer.Ordinal));
            if (!_deadlocks.Contains(deadlock, StringComparer.Ordinal))
                _deadlocks.Add(deadlock);
        }
    }

    string Describe(Waiter waiter)
    {
        var held = _holders.Where(lease => lease.Value == waiter.Who).Select(lease => lease.Key).Order();
        return $"transfer {waiter.Who} holds account {string.Join(" and ", held)} and waits for account {waiter.Account}";
    }

    sealed record Waiter(string Who, long Account, TaskCompletionSource Granted);

    sealed class Lease(FakeLocks locks, long account, IDisposable span) : IAsyncDisposable
    {
        int _released;

        public ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
            {
                span.Dispose();
                locks.Release(account);
            }

            return default;
        }
    }
}
