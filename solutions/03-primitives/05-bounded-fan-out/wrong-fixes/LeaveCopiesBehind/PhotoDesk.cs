// Tempting: take a slot, start a copy, next player; at the end, wait for all.
// Fails: when the import is cancelled, the wait for a slot throws, and the loop is left with copies under way that nobody waits for.
// Caught by: A_cancelled_import_ends_when_its_last_connection_is_closed
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        List<Task> copies = [];
        foreach (var player in players)
        {
            await _slots.WaitAsync(cancellationToken);
            copies.Add(CopyAndReleaseAsync(player, cancellationToken));
        }

        await Task.WhenAll(copies);
    }

    async Task CopyAndReleaseAsync(string player, CancellationToken cancellationToken)
    {
        try
        {
            await agency.CopyAsync(player, cancellationToken);
        }
        finally
        {
            _slots.Release();
        }
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
