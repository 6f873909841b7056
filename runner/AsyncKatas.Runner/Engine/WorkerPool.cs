namespace AsyncKatas.Runner.Engine;

/// <summary>Warm workers: one that hung, crashed or kept a thread is replaced, and the replacement warms up before it is asked for.</summary>
internal sealed class WorkerPool : IDisposable
{
    /// <summary>EF Core and ASP.NET Core keep the types that they have seen in caches of theirs, so that a worker that runs their katas grows slowly.</summary>
    private const int RunsPerWorker = 150;

    private readonly Lock _lock = new();
    private readonly List<(WorkerProcess Process, int Runs)> _idle = [];
    private readonly SemaphoreSlim _slots;
    private readonly int _workers;
    private int _living;

    /// <param name="runs">How many runs there may be at once.</param>
    /// <param name="workers">How many workers are kept for them; those beyond one for each run start after the first run, which would otherwise wait for all of them.</param>
    public WorkerPool(int runs, int workers)
    {
        (_slots, _workers) = (new SemaphoreSlim(runs), workers);
        FillUp(runs);
    }

    /// <param name="atMost">How many workers to share the tests among, if that many are warm; a run waits for the first of them only.</param>
    public async Task<Lease> RentAsync(int atMost, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        return new Lease(this, Take(atMost));
    }

    public void Dispose()
    {
        foreach (var (process, _) in _idle) process.Dispose();
        _slots.Dispose();
    }

    /// <summary>Those that are warm; where several are, those that have run most are warmest.</summary>
    private IReadOnlyList<(WorkerProcess Process, int Runs)> Take(int atMost)
    {
        lock (_lock)
        {
            var best = _idle.OrderByDescending(worker => worker.Process.IsReady).ThenByDescending(worker => worker.Runs).Take(atMost).ToList();
            best.RemoveAll(worker => worker != best[0] && !worker.Process.IsReady);
            _idle.RemoveAll(best.Contains);
            return best;
        }
    }

    private void Return(IEnumerable<(WorkerProcess Process, int Runs)> kept, int lost)
    {
        lock (_lock)
        {
            _idle.AddRange(kept);
            _living -= lost;
            FillUp(_workers);
        }
        _slots.Release();
    }

    private void FillUp(int workers)
    {
        for (; _living < workers; _living++) _idle.Add((WorkerProcess.Start(), 0));
    }

    internal sealed class Lease(WorkerPool pool, IReadOnlyList<(WorkerProcess Process, int Runs)> workers) : IDisposable
    {
        public IReadOnlyList<WorkerProcess> Workers { get; } = [.. workers.Select(worker => worker.Process)];

        public void Dispose()
        {
            var lost = workers.Where(worker => !worker.Process.Reusable || worker.Runs + 1 == RunsPerWorker).ToList();
            foreach (var (process, _) in lost) process.Dispose();
            pool.Return(workers.Except(lost).Select(worker => (worker.Process, worker.Runs + 1)), lost.Count);
        }
    }
}
