namespace AsyncKatas.StarvedPool;

// What this is for: the same lines as in the kata.
public sealed class StarvedPoolService
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
