namespace AsyncKatas.LeakedConnection;

// What this is for: the same lines as in the kata.
public sealed class LeakedConnectionService
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
