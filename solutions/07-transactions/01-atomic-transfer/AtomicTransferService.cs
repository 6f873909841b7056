namespace AsyncKatas.AtomicTransfer;

// What this is for: the same lines as in the kata.
public sealed class AtomicTransferService
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
