// Tempting: in Python a task without a reference may be collected, so keep one.
// Fails: a task of .NET that waits for I/O is held by that I/O. What gets lost is its exception, and all of it at a deployment.
// Caught by: An_entry_that_fails_is_an_error_in_the_log
using System.Collections.Concurrent;

namespace AsyncKatas.SupervisedFireAndForget;

public sealed class BackgroundWork
{
    readonly ConcurrentDictionary<Task, string> _references = new();

    public int Running => _references.Count;

    public void Run(string name, Func<Task> work)
    {
        var task = RunAsync(work);
        _references.TryAdd(task, name);
        _ = task.ContinueWith(
            ended => _references.TryRemove(ended, out _),
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    static async Task RunAsync(Func<Task> work) => await work();
}
