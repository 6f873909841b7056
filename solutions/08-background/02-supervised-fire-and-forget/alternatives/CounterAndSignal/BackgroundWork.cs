// Also right: without tasks in a collection: names under a lock, and a signal when the last one has gone. Handy where the work is not a task.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.SupervisedFireAndForget;

public sealed class BackgroundWork(ILogger<BackgroundWork> logger) : IHostedService
{
    readonly Lock _lock = new();
    readonly List<string> _running = [];
    readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    bool _stopping;

    public int Running { get { lock (_lock) return _running.Count; } }

    public void Run(string name, Func<Task> work)
    {
        lock (_lock)
            _running.Add(name);
        _ = SuperviseAsync(name, work);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _stopping = true;
            SignalWhenIdle();
        }
        try
        {
            await _idle.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
                _running.ForEach(name => logger.LogError("The application stops before this has ended: {Work}", name));
        }
    }

    async Task SuperviseAsync(string name, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e)
        {
            logger.LogError(e, "Background work has failed: {Work}", name);
        }
        lock (_lock)
        {
            _running.Remove(name);
            SignalWhenIdle();
        }
    }

    void SignalWhenIdle()
    {
        if (_stopping && _running.Count == 0)
            _idle.TrySetResult();
    }
}
