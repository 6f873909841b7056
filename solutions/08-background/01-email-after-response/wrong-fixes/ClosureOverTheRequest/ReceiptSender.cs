using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.EmailAfterResponse;

public sealed class ReceiptSender(ILogger<ReceiptSender> logger) : BackgroundService
{
    readonly Channel<Func<CancellationToken, Task>> _waiting = Channel.CreateBounded<Func<CancellationToken, Task>>(AssessmentServices.MaxWaiting);

    public ValueTask EnqueueAsync(Func<CancellationToken, Task> work) => _waiting.Writer.WriteAsync(work);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var work = await _waiting.Reader.ReadAsync(stoppingToken);
            try
            {
                await work(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(e, "Work that follows from a request has failed");
            }
        }
    }
}
