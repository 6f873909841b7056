// Also right: a row in the same transaction instead of a queue in memory: a crash loses nothing, and a second process may do the sending. The better answer where a lost receipt costs money.
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.EmailAfterResponse;

public sealed class ReceiptSender(IServiceScopeFactory scopes, TimeProvider time, ILogger<ReceiptSender> logger) : BackgroundService
{
    static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                await SendAllAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(e, "The pending receipts could not be read; it is tried again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    async Task SendAllAsync(CancellationToken cancellationToken)
    {
        var last = 0;
        while (await NextAsync(last, cancellationToken) is { } id)
        {
            try
            {
                await SendAsync(id, cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogError(e, "The receipt {PendingReceiptId} could not be sent; if it is still there, it is tried again", id);
            }
            last = id;
        }
    }

    async Task<int?> NextAsync(int last, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LeagueContext>().PendingReceipts
            .Where(r => r.Id > last).MinAsync(r => (int?)r.Id, cancellationToken);
    }

    async Task SendAsync(int id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeagueContext>();
        var pending = await db.PendingReceipts.Include(r => r.Assessment).SingleAsync(r => r.Id == id, cancellationToken);

        await scope.ServiceProvider.GetRequiredService<IMailer>().SendAsync(new Receipt(pending.Assessment.Id, pending.Email), cancellationToken);
        // At once, so that analytics which fail cause no second mail. Not with the token: the mail is out, and the row should know.
        db.PendingReceipts.Remove(pending);
        await db.SaveChangesAsync(CancellationToken.None);

        await scope.ServiceProvider.GetRequiredService<IAnalytics>().CountAsync(pending.Assessment.Id, cancellationToken);
    }
}
