namespace AsyncKatas.Runner.Engine;

/// <summary>Warm workers: one that hung, crashed or kept a thread is replaced, and the replacement warms up before it is asked for.</summary>
internal sealed class WorkerPool : IDisposable
{
    /// <summary>EF Core and ASP.NET Core keep the types that they have seen in caches of theirs, so that a worker that runs their katas grows slowly.</summary>
    private const int RunsPerWorker = 150;

    private readonly Lock _lock = new();
    private readonly List<(WorkerProcess Process, int Runs)> _idle = [];
    private readonly SemaphoreSlim _slots;

    /// <param name="size">How many runs there may be at once.</param>
    /// <param name="spares">How many workers warm up beside them, to stand in for one that is lost.</param>
    public WorkerPool(int size, int spares)
    {
        _slots = new SemaphoreSlim(size);
        for (var i = 0; i < size + spares; i++) _idle.Add((WorkerProcess.Start(), 0));
    }

    public async Task<Lease> RentAsync(CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        var (process, runs) = Take();
        return new Lease(this, process, runs);
    }

    public void Dispose()
    {
        foreach (var (process, _) in _idle) process.Dispose();
        _slots.Dispose();
    }

    /// <summary>The one that is warm; where several are, the one that has run most is warmest.</summary>
    private (WorkerProcess Process, int Runs) Take()
    {
        lock (_lock)
        {
            var best = _idle.OrderByDescending(worker => worker.Process.IsReady).ThenByDescending(worker => worker.Runs).First();
            _idle.Remove(best);
            return best;
        }
    }

    private void Return((WorkerProcess Process, int Runs) worker)
    {
        lock (_lock) _idle.Add(worker);
        _slots.Release();
    }

    internal sealed class Lease(WorkerPool pool, WorkerProcess process, int runs) : IDisposable
    {
        public WorkerProcess Process => process;

        public void Dispose()
        {
            if (process.Reusable && runs + 1 < RunsPerWorker)
            {
                pool.Return((process, runs + 1));
                return;
            }
            process.Dispose();
            pool.Return((WorkerProcess.Start(), 0));
        }
    }
}
