// Tempting: the catch gives the slot back when the copy fails, and the finally makes sure that nobody forgets it.
// Fails: after a failure both do. Each failed copy adds a connection that the contract does not know.
// Caught by: Refreshes_that_failed_leave_room_for_as_many_as_they_were
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        var withinTheContract = new ParallelOptions { MaxDegreeOfParallelism = connections, CancellationToken = cancellationToken };

        await Parallel.ForEachAsync(players, withinTheContract, async (player, token) => await agency.CopyAsync(player, token));
    }

    public async Task RefreshAsync(string player, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            await agency.CopyAsync(player, cancellationToken);
        }
        catch
        {
            _slots.Release();
            throw;
        }
        finally
        {
            _slots.Release();
        }
    }
}
