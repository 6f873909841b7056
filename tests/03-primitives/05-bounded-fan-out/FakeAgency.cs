namespace AsyncKatas.BoundedFanOut.Tests;

/// <summary>An agency whose copies wait at a gate and whose cancelled copies close their connection at another.</summary>
public sealed class FakeAgency : IPhotoAgency
{
    public static readonly IReadOnlyList<string> Players = ["Adams", "Baker", "Clark", "Davis", "Evans", "Foster", "Grant", "Hughes"];

    readonly Lab _lab;
    readonly Lock _lock = new();
    readonly PhotoDesk _desk;
    readonly HashSet<string> _open = [];

    public FakeAgency(Lab lab, int contract = 3)
    {
        _lab = lab;
        _desk = new PhotoDesk(this, contract);
        Copy = lab.Gate("copy");
        Closing = lab.Gate("close");
    }

    /// <summary>Where a copy waits for the photo, under the player's name.</summary>
    public Gate Copy { get; }

    /// <summary>Where a cancelled copy closes its connection.</summary>
    public Gate Closing { get; }

    /// <summary>A player for whom the agency's client throws before it returns a task.</summary>
    public string? Unknown { get; init; }

    /// <summary>How many connections are open now.</summary>
    public int OpenConnections { get { lock (_lock) return _open.Count; } }

    public Op<bool> StartImport(CancellationToken cancellationToken = default) => StartImport(Players, cancellationToken);

    public Op<bool> StartImport(IReadOnlyList<string> players, CancellationToken cancellationToken = default) =>
        _lab.Start("import", () => _desk.ImportAsync(players, cancellationToken));

    public Op<bool> StartRefresh(string player, CancellationToken cancellationToken = default) =>
        _lab.Start($"refresh {player}", () => _desk.RefreshAsync(player, cancellationToken));

    public IReadOnlyList<Op<bool>> StartRefreshes(IEnumerable<string> players, CancellationToken cancellationToken = default) =>
        [.. players.Select(player => StartRefresh(player, cancellationToken))];

    public async Task ThreeUnderWay()
    {
        _lab.Step("three copies to be under way at once", because: "the contract allows three connections, and with fewer it all takes longer");
        await Copy.Reached(3);
    }

    /// <summary>Lets every copy fail that is under way, one after the other; those that are cancelled meanwhile close their connections.</summary>
    public async Task FailAllUnderWay()
    {
        Closing.Open();
        await _lab.Settle();
        while (Copy.Waiting > 0)
        {
            string player;
            lock (_lock)
                player = _open.First();
            Copy.Fail(player, new AgencyException($"{player} has no photo"));
            await _lab.Settle();
        }
    }

    public Task CopyAsync(string player, CancellationToken cancellationToken)
    {
        if (player == Unknown)
            throw new AgencyException($"{player} is unknown");

        return OverAConnectionAsync(player, cancellationToken);
    }

    async Task OverAConnectionAsync(string player, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
            _open.Add(player);
        try
        {
            await Copy.Pass(player, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Closing.Pass(player);
            throw;
        }
        finally
        {
            lock (_lock)
                _open.Remove(player);
        }
    }
}

public sealed class AgencyException(string message) : Exception(message);
