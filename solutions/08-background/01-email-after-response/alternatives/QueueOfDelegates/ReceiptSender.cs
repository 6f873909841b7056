using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.EmailAfterResponse;

public sealed class ReceiptSender(IServiceScopeFactory scopes, ILogger<ReceiptSender> logger) : BackgroundService
{
    readonly Channel<Func<IServiceProvider, CancellationToken, Task>> _waiting = Channel.CreateBounded<Func<IServiceProvider, CancellationToken, Task>>(AssessmentServices.MaxWaiting);

    public ValueTask EnqueueAsync(Func<IServiceProvider, CancellationToken, Task> work) => _waiting.Writer.WriteAsync(work);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var work = await _waiting.Reader.ReadAsync(stoppingToken);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await work(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(e, "Work that follows from a request has failed");
            }
        }
    }
}
