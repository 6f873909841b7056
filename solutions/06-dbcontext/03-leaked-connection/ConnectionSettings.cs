// What the box office's connection string says about the driver's pool. The server is shared with the rest of the League.

namespace AsyncKatas.LeakedConnection;

public static class ConnectionSettings
{
    public const int MaxPoolSize = 2;

    /// <summary>How long a caller waits for a connection when all of them are in use.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
}
