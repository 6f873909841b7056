// Tempting: the slots are there, so the import takes one for each copy, too.
// Fails: a copy that throws never reaches the Release. Each failure takes a connection away, until none is left and everybody waits.
// Caught by: An_import_that_failed_does_not_spoil_the_next_one
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        await Task.WhenAll(players.Select(player => RefreshAsync(player, cancellationToken)));
    }

    public async Task RefreshAsync(string player, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        await agency.CopyAsync(player, cancellationToken);
        _slots.Release();
    }
}
