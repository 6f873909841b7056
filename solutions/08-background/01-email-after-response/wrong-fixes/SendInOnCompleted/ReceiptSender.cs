using Microsoft.Extensions.Logging;

namespace AsyncKatas.EmailAfterResponse;

public sealed class ReceiptSender(IMailer mailer, IAnalytics analytics, ILogger<ReceiptSender> logger)
{
    public async Task SendAsync(Receipt receipt)
    {
        try
        {
            await mailer.SendAsync(receipt, CancellationToken.None);
            await analytics.CountAsync(receipt.AssessmentId, CancellationToken.None);
        }
        catch (Exception e)
        {
            logger.LogError(e, "The receipt for assessment {AssessmentId} could not be sent", receipt.AssessmentId);
        }
    }
}
