namespace AsyncKatas.Runner.Engine;

/// <summary>Warm workers: one that hung, crashed or kept a thread is replaced, and the replacement warms up before it is asked for.</summary>
internal sealed class WorkerPool : IDisposable
{
    /// <summary>EF Core and ASP.NET Core keep the types that they have seen in caches of theirs, so that a worker that runs their katas grows slowly.</summary>
    private const int RunsPerWorker = 100;

    private readonly Lock _lock = new();
    private readonly List<WorkerProcess> _living = [];
    private readonly List<WorkerProcess> _idle = [];
    private readonly SemaphoreSlim _slots;
    private readonly int _runs;
    private readonly int _workers;

    /// <param name="runs">How many runs there may be at once.</param>
    /// <param name="workers">How many workers are kept for them; those beyond one for each run start after the first run, which would otherwise wait for all of them.</param>
    public WorkerPool(int runs, int workers)
    {
        (_slots, _runs, _workers) = (new SemaphoreSlim(runs), runs, workers);
        FillUp(runs);
    }

    /// <param name="atMost">How many workers to share the tests among, if that many are warm; a run waits for the first of them only.</param>
    public async Task<Lease> RentAsync(int atMost, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        return new Lease(this, Take(atMost));
    }

    /// <summary>Completes when so many workers are warm.</summary>
    public Task WarmUpAsync(int workers, CancellationToken cancellationToken)
    {
        lock (_lock) return Task.WhenAll(_living.OrderByDescending(worker => worker.Ready.IsCompletedSuccessfully).Take(workers).Select(worker => worker.Ready)).WaitAsync(cancellationToken);
    }

    /// <summary>Whether so many workers have run so often; the first runs of each are slow.</summary>
    public bool HavePractised(int workers, int runs)
    {
        lock (_lock) return _living.Count(worker => worker.Runs >= runs) >= workers;
    }

    public void Dispose()
    {
        foreach (var worker in _idle) worker.Dispose();
        _slots.Dispose();
    }

    /// <summary>Those that are warm; where several are, those that have run most are warmest.</summary>
    private IReadOnlyList<WorkerProcess> Take(int atMost)
    {
        lock (_lock)
        {
            var best = _idle.OrderByDescending(worker => worker.Ready.IsCompletedSuccessfully).ThenByDescending(worker => worker.Runs).Take(atMost).ToList();
            best.RemoveAll(worker => worker != best[0] && !worker.Ready.IsCompletedSuccessfully);
            _idle.RemoveAll(best.Contains);
            return best;
        }
    }

    private void Return(IEnumerable<WorkerProcess> kept, IReadOnlyCollection<WorkerProcess> lost)
    {
        lock (_lock)
        {
            _idle.AddRange(kept);
            _living.RemoveAll(lost.Contains);
            // Whoever abandoned a run waits for the next one: more than one worker that starts would be in its way.
            FillUp(lost.Count == 0 ? _workers : Math.Min(_workers, _runs + 1));
        }
        _slots.Release();
    }

    private void FillUp(int workers)
    {
        while (_living.Count < workers)
        {
            var worker = WorkerProcess.Start();
            _living.Add(worker);
            _idle.Add(worker);
        }
    }

    internal sealed class Lease(WorkerPool pool, IReadOnlyList<WorkerProcess> workers) : IDisposable
    {
        public IReadOnlyList<WorkerProcess> Workers => workers;

        public void Dispose()
        {
            var lost = workers.Where(worker => !worker.Reusable || worker.Runs >= RunsPerWorker).ToList();
            foreach (var worker in lost) worker.Dispose();
            pool.Return(workers.Except(lost), lost);
        }
    }
}
