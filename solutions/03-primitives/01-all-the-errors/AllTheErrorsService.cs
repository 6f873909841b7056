namespace AsyncKatas.AllTheErrors;

// What this is for: the same lines as in the kata.
public sealed class AllTheErrorsService
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
