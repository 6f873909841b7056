// Tempting: a task on the pool, with a scope and a log of its own, seems to have all that a hosted service has.
// Fails: nothing counts the tasks: on a slow match day there are as many as submissions, and a crash takes them all.
// Caught by: A_crash_costs_no_more_receipts_than_may_wait
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.EmailAfterResponse;

public sealed class ReceiptSender(IServiceScopeFactory scopes, ILogger<ReceiptSender> logger)
{
    public void Start(Receipt receipt) => _ = Task.Run(async () =>
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMailer>().SendAsync(receipt, CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<IAnalytics>().CountAsync(receipt.AssessmentId, CancellationToken.None);
        }
        catch (Exception e)
        {
            logger.LogError(e, "The receipt for assessment {AssessmentId} could not be sent", receipt.AssessmentId);
        }
    });
}
