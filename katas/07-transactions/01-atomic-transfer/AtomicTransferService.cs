namespace AsyncKatas.AtomicTransfer;

// What this is for, and what its users see go wrong: two to four lines.
public sealed class AtomicTransferService
{
    // TODO: the goal, not the cure
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
