// Tempting: Parallel.ForEachAsync has a sensible limit of its own.
// Fails: its limit is the number of processors. The server has 64 of them, the contract knows nothing of that.
// Caught by: The_limit_is_the_one_in_the_contract
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(players, cancellationToken, async (player, token) => await agency.CopyAsync(player, token));
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
