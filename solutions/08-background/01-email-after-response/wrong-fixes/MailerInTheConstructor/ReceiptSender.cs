// Tempting: the sender needs a mailer, and the constructor is where a class asks for what it needs.
// Fails: a hosted service lives as long as the application, and a scoped mailer in its constructor would too: the container refuses in Development and says nothing in Production.
// Caught by: A_player_is_answered_while_the_mail_server_is_slow
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.EmailAfterResponse;

public sealed class ReceiptSender(IMailer mailer, IAnalytics analytics, ILogger<ReceiptSender> logger) : BackgroundService
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
        await mailer.SendAsync(receipt, cancellationToken);
        await analytics.CountAsync(receipt.AssessmentId, cancellationToken);
    }
}
