namespace AsyncKatas.EmailAfterResponse;

public sealed class ReceiptSender(IMailer mailer, IAnalytics analytics)
{
    public async Task SendAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        await mailer.SendAsync(receipt, cancellationToken);
        await analytics.CountAsync(receipt.AssessmentId, cancellationToken);
    }
}
