// Tempting: the sender has a thread of its own, so it may block it.
// Fails: a hosted service runs on the pool: the thread that waits for the mail server is missing elsewhere.
// Caught by: A_player_is_answered_while_the_mail_server_is_slow
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
        while (true)
        {
            var receipt = await _waiting.Reader.ReadAsync(stoppingToken);
            try
            {
#pragma warning disable VSTHRD002, VSTHRD103, CA1849, AsyncFixer02, MA0042
                SendAsync(receipt, stoppingToken).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002, VSTHRD103, CA1849, AsyncFixer02, MA0042
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
