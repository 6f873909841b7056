namespace AsyncKatas.SwallowedCancel;

/// <summary>The public page with the standings. While it is frozen, it says "results are coming in" and shows no table.</summary>
public interface IStandingsPage
{
    /// <summary>Hides the table. A freeze that fails or is cancelled leaves the page as it was.</summary>
    Task FreezeAsync(CancellationToken cancellationToken);

    Task SaveAsync(string fixture, string result, CancellationToken cancellationToken);

    /// <summary>Shows the table again, with what has been saved.</summary>
    Task ThawAsync();
}
