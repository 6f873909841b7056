// Tempting: a ConcurrencyLimiter is made for this. It hands out a lease for each copy, and disposing of it makes room.
// Fails: without a queue it refuses who comes too late. A lease that was refused is a lease too: somebody has to ask it.
// Caught by: An_import_opens_the_connections_of_the_contract_and_not_one_more
using System.Threading.RateLimiting;

namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions { PermitLimit = connections });

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        await Task.WhenAll(players.Select(async player =>
        {
            using var lease = await _limiter.AcquireAsync(1, cancellationToken);
            await agency.CopyAsync(player, cancellationToken);
        }));
    }

    public async Task RefreshAsync(string player, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            await agency.CopyAsync(player, cancellationToken);
        }
        finally
        {
            _slots.Release();
        }
    }
}
