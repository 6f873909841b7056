// Tempting: a continuation for faulted tasks hears of every failure, and costs a line.
// Fails: it hears, but nobody waits: a deployment ends the process with the entries under way. And a cancelled task is not a faulted one.
// Caught by: A_deployment_waits_for_the_entries_under_way
using Microsoft.Extensions.Logging;

namespace AsyncKatas.SupervisedFireAndForget;

public sealed class BackgroundWork(ILogger<BackgroundWork> logger)
{
    int _running;

    public int Running => Volatile.Read(ref _running);

    public void Run(string name, Func<Task> work)
    {
        Interlocked.Increment(ref _running);
        var task = RunAsync(work);
        _ = task.ContinueWith(
            failed => logger.LogError(failed.Exception, "Background work has failed: {Work}", name),
            CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    async Task RunAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
