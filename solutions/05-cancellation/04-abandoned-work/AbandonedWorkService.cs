namespace AsyncKatas.AbandonedWork;

// What this is for: the same lines as in the kata.
public sealed class AbandonedWorkService
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
