// Tempting: the work takes itself out when it is over, in a finally, so nothing can be forgotten.
// Fails: work that ends at once takes itself out before it has been put in, and stays for ever.
// Caught by: Each_release_is_in_the_archive_once_and_then_no_longer_under_way
using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.SupervisedFireAndForget;

public sealed class BackgroundWork(ILogger<BackgroundWork> logger) : IHostedService
{
    readonly ConcurrentDictionary<int, (Task Task, string Name)> _running = new();
    int _last;

    public int Running => _running.Count;

    public void Run(string name, Func<Task> work)
    {
        var id = Interlocked.Increment(ref _last);
        _running[id] = (SuperviseAsync(id, name, work), name);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(_running.Values.Select(r => r.Task)).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            foreach (var (_, name) in _running.Values)
                logger.LogError("The application stops before this has ended: {Work}", name);
        }
    }

    async Task SuperviseAsync(int id, string name, Func<Task> work)
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
            _running.TryRemove(id, out _);
        }
    }
}
