// Tempting: a task that has succeeded can go; one that has failed stays, so that StopAsync hears of it.
// Fails: it hears of failures from last month, throws them into the deployment, and until then keeps each of them.
// Caught by: An_earlier_failure_does_not_disturb_the_deployment
using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.SupervisedFireAndForget;

public sealed class BackgroundWork(ILogger<BackgroundWork> logger) : IHostedService
{
    readonly ConcurrentDictionary<Task, string> _running = new();

    public int Running => _running.Count;

    public void Run(string name, Func<Task> work)
    {
        var task = SuperviseAsync(name, work);
        _running.TryAdd(task, name);
        _ = task.ContinueWith(
            ended => ended.IsCompletedSuccessfully && _running.TryRemove(ended, out _),
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(_running.Keys).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            foreach (var name in _running.Values)
                logger.LogError("The application stops before this has ended: {Work}", name);
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
            throw;
        }
    }
}
