// Tempting: a scope for the whole loop saves making one for each receipt.
// Fails: it never ends: its mailer, and in time its DbContext, serve every receipt until the application stops.
// Caught by: Each_receipt_has_a_connection_of_its_own_that_is_closed_after_it
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.EmailAfterResponse;

public sealed class ReceiptSender(IServiceScopeFactory scopes, ILogger<ReceiptSender> logger) : BackgroundService
{
    readonly Channel<Receipt> _waiting = Channel.CreateBounded<Receipt>(AssessmentServices.MaxWaiting);

    public ValueTask EnqueueAsync(Receipt receipt) => _waiting.Writer.WriteAsync(receipt);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        while (true)
        {
            var receipt = await _waiting.Reader.ReadAsync(stoppingToken);
            try
            {
                await SendAsync(scope.ServiceProvider, receipt, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(e, "The receipt for assessment {AssessmentId} could not be sent", receipt.AssessmentId);
            }
        }
    }

    static async Task SendAsync(IServiceProvider services, Receipt receipt, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IMailer>().SendAsync(receipt, cancellationToken);
        await services.GetRequiredService<IAnalytics>().CountAsync(receipt.AssessmentId, cancellationToken);
    }
}
