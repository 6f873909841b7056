// Tempting: one loop takes the work from a channel; the host sees it if the loop fails.
// Fails: the first entry that fails ends the loop, and with it the application.
// Caught by: A_failure_stops_neither_the_other_entries_nor_those_to_come
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace AsyncKatas.SupervisedFireAndForget;

public sealed class BackgroundWork : BackgroundService
{
    readonly Channel<(string Name, Func<Task> Work)> _queue = Channel.CreateUnbounded<(string, Func<Task>)>();
    int _running;

    public int Running => Volatile.Read(ref _running);

    public void Run(string name, Func<Task> work)
    {
        Interlocked.Increment(ref _running);
        _queue.Writer.TryWrite((name, work));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        await (ExecuteTask ?? Task.CompletedTask).WaitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (_, work) in _queue.Reader.ReadAllAsync(CancellationToken.None))
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
}
