// Tempting: Task.Run takes the work off the request, and a catch takes care of the failures.
// Fails: the pool does not know that the application is stopping: its threads are background threads, and end with the process.
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
        _ = Task.Run(async () =>
        {
            try
            {
                await work();
            }
            catch (Exception e)
            {
                logger.LogError(e, "Background work has failed: {Work}", name);
            }
            finally
            {
                Interlocked.Decrement(ref _running);
            }
        });
    }
}
