namespace AsyncKatas.EmailAfterResponse;

// What this is for: the same lines as in the kata.
public sealed class EmailAfterResponseService
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
