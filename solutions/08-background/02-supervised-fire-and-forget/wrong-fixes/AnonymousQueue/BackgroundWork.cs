// Tempting: the exception is logged with its stack trace; what more could anybody need?
// Fails: the stack trace is the same for every entry. While a task is started in the request, the log scope of the request still names it; a consumer that was started earlier has never seen that scope.
// Caught by: An_entry_that_fails_is_an_error_in_the_log
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.SupervisedFireAndForget;

public sealed class BackgroundWork(ILogger<BackgroundWork> logger) : BackgroundService
{
    readonly Channel<Func<Task>> _queue = Channel.CreateUnbounded<Func<Task>>();
    int _running;

    public int Running => Volatile.Read(ref _running);

    public void Run(string name, Func<Task> work)
    {
        Interlocked.Increment(ref _running);
        _queue.Writer.TryWrite(work);
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
            logger.LogError("The application stops before {Count} pieces of work have ended", Running);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var work in _queue.Reader.ReadAllAsync(CancellationToken.None))
        {
            try
            {
                await work();
            }
            catch (Exception e)
            {
                logger.LogError(e, "Background work has failed");
            }
            finally
            {
                Interlocked.Decrement(ref _running);
            }
        }
    }
}
