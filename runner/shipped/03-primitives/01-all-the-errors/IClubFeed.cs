namespace AsyncKatas.AllTheErrors;

/// <summary>The federation's register of players. It answers many clubs at once, and fails for some of them every night.</summary>
public interface IClubFeed
{
    /// <summary>Copies a club's squad and returns the number of players. A copy that is cancelled is rolled back before its task ends.</summary>
    Task<int> SyncAsync(string club, CancellationToken cancellationToken);
}

/// <summary>What the feed itself complains about. Reading its answer may fail in other ways.</summary>
public sealed class FeedException(string club, string message) : Exception(message)
{
    public string Club { get; } = club;
}
