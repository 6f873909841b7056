// Also right: a ConcurrencyLimiter with a queue, when limits are configured in one place or change at run time.
using System.Threading.RateLimiting;

namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = connections,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken) =>
        Task.WhenAll(players.Select(player => RefreshAsync(player, cancellationToken)));

    public async Task RefreshAsync(string player, CancellationToken cancellationToken)
    {
        using var lease = await _limiter.AcquireAsync(1, cancellationToken);
        if (!lease.IsAcquired)
            throw new InvalidOperationException("Too many photos are asked for.");

        await agency.CopyAsync(player, cancellationToken);
    }
}
