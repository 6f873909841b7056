// Tempting: .NET raises an event for every exception that nobody has observed: one handler for all tasks.
// Fails: it raises the event when the garbage collector gets to the task, which may be in an hour or never; a task that somebody holds it never gets to.
// Caught by: An_entry_that_fails_is_an_error_in_the_log
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.SupervisedFireAndForget;

public sealed class BackgroundWork(ILogger<BackgroundWork> logger) : IHostedService
{
    readonly Lock _lock = new();
    readonly List<Task> _tasks = [];

    public int Running { get { lock (_lock) return _tasks.Count(task => !task.IsCompleted); } }

    public void Run(string name, Func<Task> work)
    {
        lock (_lock)
            _tasks.Add(RunAsync(work));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        TaskScheduler.UnobservedTaskException += Log;
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task all;
        lock (_lock)
            all = Task.WhenAll(_tasks);
        await all.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        TaskScheduler.UnobservedTaskException -= Log;
    }

    static async Task RunAsync(Func<Task> work) => await work();

    void Log(object? sender, UnobservedTaskExceptionEventArgs e) => logger.LogError(e.Exception, "Background work has failed");
}
