// Tempting: the failures that hurt were copies without a photo, so the slot is given back there.
// Fails: a copy can end in other ways: a visitor who leaves cancels it, and takes the slot along.
// Caught by: Refreshes_that_were_cancelled_leave_room_for_as_many_as_they_were
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
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _slots.Release();
            throw;
        }

        _slots.Release();
    }
}
