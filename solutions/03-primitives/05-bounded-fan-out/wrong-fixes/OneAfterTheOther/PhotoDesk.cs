// Tempting: a loop with an await in it can never have two connections open.
// Fails: it never has two connections open. 5 000 photos take a day, and two thirds of the contract are paid for nothing.
// Caught by: An_import_opens_the_connections_of_the_contract_and_not_one_more
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public async Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        foreach (var player in players)
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
