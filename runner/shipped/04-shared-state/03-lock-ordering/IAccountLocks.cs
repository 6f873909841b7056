namespace AsyncKatas.LockOrdering;

/// <summary>One lock per account, granted first come, first served. Not reentrant: who holds a lock and asks for it again, waits.</summary>
public interface IAccountLocks
{
    /// <summary>Waits until the lock is free and takes it. Disposing of what is returned releases it.</summary>
    Task<IAsyncDisposable> AcquireAsync(long account, CancellationToken cancellationToken);
}
