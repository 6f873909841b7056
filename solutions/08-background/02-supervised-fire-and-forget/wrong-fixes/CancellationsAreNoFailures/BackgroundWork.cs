// Tempting: a cancelled task has been cancelled by somebody who knows about it.
// Fails: a client reports its own timeout as a cancellation: the entry is missing, and nobody has cancelled anything.
// Caught by: An_entry_that_times_out_is_an_error_in_the_log
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
            ended => _running.TryRemove(ended, out _),
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
        catch (OperationCanceledException)
        {
        }
        catch (Exception e)
        {
            logger.LogError(e, "Background work has failed: {Work}", name);
        }
    }
}
