namespace AsyncKatas.SwallowedCancel;

// What this is for: the same lines as in the kata.
public sealed class SwallowedCancelService
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
