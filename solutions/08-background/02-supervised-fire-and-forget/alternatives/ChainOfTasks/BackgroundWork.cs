// Also right: each piece of work begins when the one before it has ended, and the last task stands for all of them: order without a channel.
using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.SupervisedFireAndForget;

public sealed class BackgroundWork(ILogger<BackgroundWork> logger) : IHostedService
{
    readonly Lock _lock = new();
    readonly ConcurrentDictionary<object, string> _running = new();
    Task _last = Task.CompletedTask;

    public int Running => _running.Count;

    public void Run(string name, Func<Task> work)
    {
        lock (_lock)
            _last = RunAfterAsync(_last, name, work);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task last;
        lock (_lock)
            last = _last;
        try
        {
            await last.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            foreach (var name in _running.Values)
                logger.LogError("The application stops before this has ended: {Work}", name);
        }
    }

    async Task RunAfterAsync(Task previous, string name, Func<Task> work)
    {
        var key = new object();
        _running.TryAdd(key, name);
        await previous.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await work();
        }
        catch (Exception e)
        {
            logger.LogError(e, "Background work has failed: {Work}", name);
        }
        _running.TryRemove(key, out _);
    }
}
