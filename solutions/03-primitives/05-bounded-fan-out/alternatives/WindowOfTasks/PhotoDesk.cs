// Also right: a window of tasks with WhenAny, before .NET 6 had Parallel.ForEachAsync. Each turn looks at the whole window, which is fine for a small one.
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

            var copy = BeginAsync(player, cancellationToken);
            copies.Add(copy);
            window.Add(copy);
        }

        await Task.WhenAll(copies);
        cancellationToken.ThrowIfCancellationRequested();
    }

    async Task BeginAsync(string player, CancellationToken cancellationToken) => await agency.CopyAsync(player, cancellationToken);

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
