// Tempting: with a call that blocks, Parallel.ForEach keeps to its limit and waits for the end.
// Fails: each connection costs a thread that does nothing but wait, and the caller waits as well.
// Caught by: An_import_holds_no_thread_while_it_waits
#pragma warning disable VSTHRD002, VSTHRD103, CA1849, MA0042, MA0045, AsyncFixer02 // the blocking calls are the point
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        var withinTheContract = new ParallelOptions { MaxDegreeOfParallelism = connections, CancellationToken = cancellationToken };

        await Task.Run(
            () => Parallel.ForEach(players, withinTheContract, player => agency.CopyAsync(player, cancellationToken).GetAwaiter().GetResult()),
            cancellationToken);
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
