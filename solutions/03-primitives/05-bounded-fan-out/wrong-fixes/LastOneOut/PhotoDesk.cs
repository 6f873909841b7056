// Tempting: no list of tasks for 5 000 copies. Each one counts down when it has ended, and the last one out completes the import.
// Fails: where there is nothing to copy, nobody is the last one, and the import never ends.
// Caught by: An_import_of_nobody_ends_at_once
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        var slots = new SemaphoreSlim(connections);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var missing = players.Count;
        Exception? failure = null;
        foreach (var player in players)
        {
            await slots.WaitAsync(CancellationToken.None);
            _ = CopyOneAsync(player);
        }

        await ended.Task;

        async Task CopyOneAsync(string player)
        {
            try
            {
                if (failure is null)
                    await agency.CopyAsync(player, cancellationToken);
            }
            catch (Exception e)
            {
                failure ??= e;
            }

            slots.Release();
            if (Interlocked.Decrement(ref missing) > 0)
                return;

            if (failure is null)
                ended.SetResult();
            else if (cancellationToken.IsCancellationRequested)
                ended.SetCanceled(cancellationToken);
            else
                ended.SetException(failure);
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
