// Also right: one consumer that writes entry after entry. Better where their order matters, or where the archive wants one at a time; and its bound makes requests wait before memory runs out.
using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.SupervisedFireAndForget;

public sealed class BackgroundWork(ILogger<BackgroundWork> logger) : BackgroundService
{
    readonly Channel<Item> _queue = Channel.CreateBounded<Item>(1000);
    readonly ConcurrentDictionary<Item, string> _running = new();

    public int Running => _running.Count;

    public ValueTask RunAsync(string name, Func<Task> work)
    {
        var item = new Item(work);
        _running.TryAdd(item, name);
        return _queue.Writer.WriteAsync(item, CancellationToken.None);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        try
        {
            await (ExecuteTask ?? Task.CompletedTask).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            foreach (var name in _running.Values)
                logger.LogError("The application stops before this has ended: {Work}", name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var item in _queue.Reader.ReadAllAsync(CancellationToken.None))
        {
            try
            {
                await item.Work();
            }
            catch (Exception e)
            {
                logger.LogError(e, "Background work has failed: {Work}", _running[item]);
            }
            _running.TryRemove(item, out _);
        }
    }

    sealed class Item(Func<Task> work)
    {
        public Func<Task> Work => work;
    }
}
