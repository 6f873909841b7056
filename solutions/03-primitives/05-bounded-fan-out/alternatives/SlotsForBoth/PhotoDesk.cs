// Also right: one semaphore for both, when the contract counts imports and refreshes together. All 5 000 tasks exist at once, and wait for their turn.
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections, connections);

    public Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken) =>
        Task.WhenAll(players.Select(player => RefreshAsync(player, cancellationToken)));

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
