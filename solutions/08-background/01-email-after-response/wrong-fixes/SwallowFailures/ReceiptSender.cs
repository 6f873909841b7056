// Tempting: a receipt that cannot be sent must not stop the others.
// Fails: nor may it vanish: no request waits for it any more, so without a log entry nobody ever learns.
// Caught by: A_refused_receipt_fails_neither_the_submission_nor_the_next_receipt
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AsyncKatas.EmailAfterResponse;

public sealed class ReceiptSender(IServiceScopeFactory scopes) : BackgroundService
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
            catch (Exception) when (!stoppingToken.IsCancellationRequested)
            {
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
