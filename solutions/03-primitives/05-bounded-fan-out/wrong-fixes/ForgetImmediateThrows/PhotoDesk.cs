// Tempting: a window of tasks, each of them kept and awaited at the end, lets no failure slip away.
// Fails: a copy that throws before it returns a task never gets into the window. The loop ends there, with others under way.
// Caught by: A_copy_that_throws_at_once_fails_the_import_once_nothing_is_running_any_more
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        List<Task> copies = [];
        List<Task> window = [];
        foreach (var player in players)
        {
            if (window.Count == connections)
                window.Remove(await Task.WhenAny(window));
            if (cancellationToken.IsCancellationRequested)
                break;

            var copy = agency.CopyAsync(player, cancellationToken);
            copies.Add(copy);
            window.Add(copy);
        }

        await Task.WhenAll(copies);
        cancellationToken.ThrowIfCancellationRequested();
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
