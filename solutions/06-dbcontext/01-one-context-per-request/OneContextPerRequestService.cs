namespace AsyncKatas.OneContextPerRequest;

// What this is for: the same lines as in the kata.
public sealed class OneContextPerRequestService
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
