// Tempting: the supervisor gets the task, and watches it from there.
// Fails: a call that throws at once never gives back a task: the exception ends in the request, which had already succeeded.
// Caught by: A_call_that_throws_at_once_is_an_error_in_the_log_and_not_in_the_answer
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
        var task = SuperviseAsync(name, work());
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

    async Task SuperviseAsync(string name, Task work)
    {
        try
        {
            await work;
        }
        catch (Exception e)
        {
            logger.LogError(e, "Background work has failed: {Work}", name);
        }
    }
}
