// Tempting: each copy gets a slot, and the import waits for its copies in turn with the slots.
// Fails: the query has started the copies before the first slot is taken. The slots limit how many are awaited, not how many run.
// Caught by: An_import_opens_the_connections_of_the_contract_and_not_one_more
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        var copies = players.Select(player => agency.CopyAsync(player, cancellationToken));
        await Task.WhenAll(copies.Select(copy => WithASlotAsync(copy, cancellationToken)));
    }

    async Task WithASlotAsync(Task copy, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            await copy;
        }
        finally
        {
            _slots.Release();
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
