namespace AsyncKatas.StructuredAsyncLogs;

public sealed record ImportRequest(string OperationId, string Season);

public enum ImportResult
{
    Succeeded,
    Failed,
    Cancelled,
}

/// <summary>Where a season's list of players comes from.</summary>
public interface ISeasonSource
{
    Task<IReadOnlyList<string>> ReadPlayersAsync(string season, CancellationToken cancellationToken);
}

/// <summary>Where it goes. The store writes log lines of its own.</summary>
public interface ISeasonStore
{
    Task AddPlayersAsync(string season, IReadOnlyList<string> players, CancellationToken cancellationToken);

    Task CommitAsync(string season, CancellationToken cancellationToken);
}

/// <summary>Tells the clubs that a season is there.</summary>
public interface IClubMail
{
    Task SendAsync(string season, CancellationToken cancellationToken);
}
