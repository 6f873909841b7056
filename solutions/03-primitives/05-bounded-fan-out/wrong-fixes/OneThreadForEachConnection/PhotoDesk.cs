// Tempting: as many workers as connections, and a worker that blocks does one copy at a time.
// Fails: each connection costs a thread that does nothing but wait.
// Caught by: An_import_holds_no_thread_while_it_waits
#pragma warning disable VSTHRD002 // the blocking call is the point
using System.Collections.Concurrent;

namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        var queue = new ConcurrentQueue<string>(players);
        return Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(Work, cancellationToken)));

        void Work()
        {
            while (queue.TryDequeue(out var player))
                agency.CopyAsync(player, cancellationToken).GetAwaiter().GetResult();
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
