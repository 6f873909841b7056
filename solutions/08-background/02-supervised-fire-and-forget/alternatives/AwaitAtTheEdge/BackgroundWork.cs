using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.SupervisedFireAndForget;

public sealed class BackgroundWork(ILogger<BackgroundWork> logger) : IHostedService
{
    readonly ConcurrentDictionary<object, string> _running = new();

    public int Running => _running.Count;

    public async Task RunAsync(string name, Func<Task> work)
    {
        var key = new object();
        _running.TryAdd(key, name);
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
            _running.TryRemove(key, out _);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The requests have been waited for by now. What still runs was cut off by the deadline.
    public Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var name in _running.Values)
            logger.LogError("The application stops before this has ended: {Work}", name);
        return Task.CompletedTask;
    }
}
