// Tempting: keep a window of tasks, and let WhenAny say which one makes room; awaiting that one brings its failure to light.
// Fails: it brings the failure to light at once, and leaves the other copies of the window without anybody who waits for them.
// Caught by: A_copy_that_fails_fails_the_import_once_nothing_is_running_any_more
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        List<Task> window = [];
        foreach (var player in players)
        {
            if (window.Count == connections)
            {
                var ended = await Task.WhenAny(window);
                window.Remove(ended);
                await ended;
            }

            window.Add(agency.CopyAsync(player, cancellationToken));
        }

        await Task.WhenAll(window);
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
