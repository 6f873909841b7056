// Tempting: the message says that the maximum was reached, and the maximum is a number in the connection string.
// Fails: it takes longer until the pool is empty, and until then the connections are missing in the rest of the League.
// Caught by: A_search_gives_its_connection_back

namespace AsyncKatas.LeakedConnection;

public static class ConnectionSettings
{
    public const int MaxPoolSize = 1000;

    /// <summary>How long a caller waits for a connection when all of them are in use.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
}
