// Tempting: a list of tasks is all that StopAsync needs to wait for them.
// Fails: nobody takes a task out again: every entry that was ever written stays in memory, with all that it refers to.
// Caught by: An_entry_that_fails_is_no_longer_under_way
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.SupervisedFireAndForget;

public sealed class BackgroundWork(ILogger<BackgroundWork> logger) : IHostedService
{
    readonly Lock _lock = new();
    readonly List<(Task Task, string Name)> _tasks = [];

    public int Running { get { lock (_lock) return _tasks.Count; } }

    public void Run(string name, Func<Task> work)
    {
        lock (_lock)
            _tasks.Add((SuperviseAsync(name, work), name));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        List<(Task Task, string Name)> tasks;
        lock (_lock)
            tasks = [.. _tasks];
        try
        {
            await Task.WhenAll(tasks.Select(t => t.Task)).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            foreach (var (_, name) in tasks.Where(t => !t.Task.IsCompleted))
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
        }
    }
}
