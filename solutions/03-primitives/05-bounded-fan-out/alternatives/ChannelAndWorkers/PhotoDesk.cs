// Also right: as many workers as connections, fed by a channel. The better answer when the players arrive while the import is running.
using System.Threading.Channels;

namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        var queue = Channel.CreateUnbounded<string>();
        foreach (var player in players)
            queue.Writer.TryWrite(player);
        queue.Writer.Complete();

        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => WorkAsync(queue.Reader, cancellationToken)));
    }

    async Task WorkAsync(ChannelReader<string> queue, CancellationToken cancellationToken)
    {
        await foreach (var player in queue.ReadAllAsync(cancellationToken))
            await agency.CopyAsync(player, cancellationToken);
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
