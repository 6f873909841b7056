using System.Collections.Concurrent;

namespace AsyncKatas.Runner.Engine;

/// <summary>Warm workers: one that hung, crashed or kept a thread is replaced, and the replacement warms up before it is asked for.</summary>
internal sealed class WorkerPool : IDisposable
{
    /// <summary>Collectible assemblies leave something behind in the caches of EF Core and xunit, so that a worker grows slowly.</summary>
    private const int RunsPerWorker = 150;

    private readonly ConcurrentStack<(WorkerProcess Process, int Runs)> _idle = new();
    private readonly SemaphoreSlim _slots;

    public WorkerPool(int size)
    {
        _slots = new SemaphoreSlim(size);
        for (var i = 0; i < size; i++) _idle.Push((WorkerProcess.Start(), 0));
    }

    public async Task<Lease> RentAsync(CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        var (process, runs) = _idle.TryPop(out var idle) ? idle : (WorkerProcess.Start(), 0);
        return new Lease(this, process, runs);
    }

    public void Dispose()
    {
        while (_idle.TryPop(out var idle)) idle.Process.Dispose();
        _slots.Dispose();
    }

    internal sealed class Lease(WorkerPool pool, WorkerProcess process, int runs) : IDisposable
    {
        public WorkerProcess Process => process;

        public void Dispose()
        {
            if (process.Reusable && runs + 1 < RunsPerWorker)
            {
                pool._idle.Push((process, runs + 1));
            }
            else
            {
                process.Dispose();
                pool._idle.Push((WorkerProcess.Start(), 0));
            }
            pool._slots.Release();
        }
    }
}
