// Tempting: Parallel.ForEach has had a limit on its parallelism for ages, and the lambda may well be async.
// Fails: it takes an Action, so the lambda becomes async void: the loop is over when every copy has begun, without a limit, and no failure arrives.
// Caught by: An_import_opens_the_connections_of_the_contract_and_not_one_more
#pragma warning disable VSTHRD101, AsyncFixer03, MA0147, CA1849, VSTHRD103, MA0042, MA0045 // what these rules say is the point
namespace AsyncKatas.BoundedFanOut;

public sealed class PhotoDesk(IPhotoAgency agency, int connections)
{
    readonly SemaphoreSlim _slots = new(connections);

    public Task ImportAsync(IReadOnlyList<string> players, CancellationToken cancellationToken)
    {
        var withinTheContract = new ParallelOptions { MaxDegreeOfParallelism = connections, CancellationToken = cancellationToken };

        Parallel.ForEach(players, withinTheContract, async player => await agency.CopyAsync(player, cancellationToken));

        return Task.CompletedTask;
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
