namespace AsyncKatas.UnawaitedSave;

// What this is for: the same lines as in the kata.
public sealed class UnawaitedSaveService
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
