namespace AsyncKatas.EmailAfterResponse;

// What follows from an assessment that has been saved: the mail to the player, and one more in the League's statistics.
// It is the slow part of a submission, and the part that fails most often.
public sealed class ReceiptSender(IMailer mailer, IAnalytics analytics)
{
    public async Task SendAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        await mailer.SendAsync(receipt, cancellationToken);
        await analytics.CountAsync(receipt.AssessmentId, cancellationToken);
    }
}
