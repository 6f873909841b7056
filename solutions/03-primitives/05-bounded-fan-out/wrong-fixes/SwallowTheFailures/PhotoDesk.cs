// Tempting: a missing photo is no reason to stop, so the loop logs it and goes on.
// Fails: nobody who calls the import learns that it is incomplete. And a cancellation is an exception as well.
// Caught by: A_copy_that_fails_fails_the_import_once_nothing_is_running_any_more
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
            catch (Exception e)
            {
                Console.WriteLine($"{player}: {e.Message}");
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
