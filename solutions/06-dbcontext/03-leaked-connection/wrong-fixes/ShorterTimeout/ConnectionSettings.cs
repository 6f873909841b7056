// Tempting: a customer who is told at once that it is not possible can come back later.
// Fails: later there is no connection either. The failure is quicker, and as certain as before.
// Caught by: The_tenth_customer_is_served_like_the_first

namespace AsyncKatas.LeakedConnection;

public static class ConnectionSettings
{
    public const int MaxPoolSize = 2;

    /// <summary>How long a caller waits for a connection when all of them are in use.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(1);
}
