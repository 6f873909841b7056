namespace AsyncKatas.BoundedFanOut;

// Copies photos from the agency: those of all players before the season, a single one when somebody asks for a fresh photo.
// The import opened 5 000 connections, and the agency banned us for a day. Refreshing works in the morning; after a few
// photos that could not be copied, it hangs for everybody, until somebody restarts the service.
public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    // TODO: imports and refreshes use all the connections in the contract and not one more, whatever has failed before.
    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        await Task.WhenAll(players.Select(player => agency.CopyAsync(player, cancellationToken)));
    }

    public async Task RefreshAsync(string player, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        await agency.CopyAsync(player, cancellationToken);
        _slots.Release();
    }
}
