using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.EmailAfterResponse;

public sealed class ReceiptSender(IServiceScopeFactory scopes, ILogger<ReceiptSender> logger) : BackgroundService
{
    readonly Channel<Receipt> _waiting = Channel.CreateBounded<Receipt>(AssessmentServices.MaxWaiting);

    public ValueTask EnqueueAsync(Receipt receipt, CancellationToken cancellationToken) => _waiting.Writer.WriteAsync(receipt, cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var receipt = await _waiting.Reader.ReadAsync(stoppingToken);
            try
            {
                await SendAsync(receipt, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(e, "The receipt for assessment {AssessmentId} could not be sent", receipt.AssessmentId);
            }
        }
    }

    async Task SendAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMailer>().SendAsync(receipt, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<IAnalytics>().CountAsync(receipt.AssessmentId, cancellationToken);
    }
}
