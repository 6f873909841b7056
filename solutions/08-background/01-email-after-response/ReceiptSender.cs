using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.EmailAfterResponse;

// A hosted service, because the work outlives the request: the host starts it, stops it, and hears if it dies.
public sealed class ReceiptSender(IServiceScopeFactory scopes, ILogger<ReceiptSender> logger) : BackgroundService
{
    // Bounded: memory ends at some point, and a queue without a limit only moves that point to the worst moment.
    readonly Channel<Receipt> _waiting = Channel.CreateBounded<Receipt>(AssessmentServices.MaxWaiting);

    // A full queue makes the submission wait for a place. Dropping would be quicker, and nobody would know.
    public ValueTask EnqueueAsync(Receipt receipt) => _waiting.Writer.WriteAsync(receipt);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var receipt = await _waiting.Reader.ReadAsync(stoppingToken);
            try
            {
                await SendAsync(receipt, stoppingToken);
            }
            // One refused address must not end the loop: an exception that leaves it stops the whole application.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(e, "The receipt for assessment {AssessmentId} could not be sent", receipt.AssessmentId);
            }
        }
    }

    async Task SendAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        // The request's scope is gone by now: each receipt brings up its own.
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMailer>().SendAsync(receipt, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<IAnalytics>().CountAsync(receipt.AssessmentId, cancellationToken);
    }
}
