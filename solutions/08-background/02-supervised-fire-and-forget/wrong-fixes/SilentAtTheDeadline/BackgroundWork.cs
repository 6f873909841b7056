// Tempting: at the deadline there is nothing left to do, so the cancellation is swallowed.
// Fails: there is one thing left to do: say what is being lost, while there is still a log.
// Caught by: An_entry_that_the_deadline_cuts_off_is_an_error_in_the_log
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
    }
}
