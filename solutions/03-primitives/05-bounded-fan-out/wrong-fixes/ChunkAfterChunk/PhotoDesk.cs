// Tempting: Chunk cuts the players into portions of the right size, and WhenAll waits for one portion after the other.
// Fails: a portion ends when its slowest copy does. Until then, the connections of the others are not used.
// Caught by: One_slow_copy_holds_up_none_of_the_others
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        foreach (var portion in players.Chunk(connections))
            await Task.WhenAll(portion.Select(player => agency.CopyAsync(player, cancellationToken)));
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
