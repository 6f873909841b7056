// Tempting: a cancelled copy is not worth an error: the loop ends by itself when the import is cancelled.
// Fails: a client reports its own timeout as a cancellation, too. Nobody has cancelled the import, a photo is missing, and it looks complete.
// Caught by: A_copy_that_times_out_fails_the_import
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        var withinTheContract = new ParallelOptions { MaxDegreeOfParallelism = connections, CancellationToken = cancellationToken };

        await Parallel.ForEachAsync(players, withinTheContract, async (player, token) =>
        {
            try
            {
                await agency.CopyAsync(player, token);
            }
            catch (OperationCanceledException)
            {
            }
        });
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
