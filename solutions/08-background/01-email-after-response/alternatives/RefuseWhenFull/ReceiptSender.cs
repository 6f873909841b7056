using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncKatas.EmailAfterResponse;

public sealed class ReceiptSender(IServiceScopeFactory scopes, ILogger<ReceiptSender> logger) : BackgroundService
{
    readonly Channel<Receipt> _waiting = Channel.CreateUnbounded<Receipt>();

    readonly SemaphoreSlim _places = new(AssessmentServices.MaxWaiting);

    public Place? TryReserve() => _places.Wait(0) ? new Place(this) : null;

    public override void Dispose()
    {
        _places.Dispose();
        base.Dispose();
    }

    public sealed class Place(ReceiptSender sender) : IDisposable
    {
        bool _used;

        public void Use(Receipt receipt) => _used = sender._waiting.Writer.TryWrite(receipt);

        public void Dispose()
        {
            if (!_used)
                sender._places.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var receipt = await _waiting.Reader.ReadAsync(stoppingToken);
            _places.Release();
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
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMailer>().SendAsync(receipt, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<IAnalytics>().CountAsync(receipt.AssessmentId, cancellationToken);
    }
}
