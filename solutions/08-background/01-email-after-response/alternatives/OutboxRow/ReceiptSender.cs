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
            var last = 0;
            while (await NextAsync(last, stoppingToken) is { } id)
            {
                try
                {
                    await SendAsync(id, stoppingToken);
                }
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                {
                    logger.LogError(e, "The receipt {PendingReceiptId} could not be sent; it is tried again", id);
                }
                last = id;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
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
        await scope.ServiceProvider.GetRequiredService<IAnalytics>().CountAsync(pending.Assessment.Id, cancellationToken);

        db.PendingReceipts.Remove(pending);
        await db.SaveChangesAsync(cancellationToken);
    }
}
