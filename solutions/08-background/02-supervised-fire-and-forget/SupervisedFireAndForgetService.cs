namespace AsyncKatas.SupervisedFireAndForget;

// What this is for: the same lines as in the kata.
public sealed class SupervisedFireAndForgetService
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
