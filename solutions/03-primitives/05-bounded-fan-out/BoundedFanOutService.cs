namespace AsyncKatas.BoundedFanOut;

// What this is for: the same lines as in the kata.
public sealed class BoundedFanOutService
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
