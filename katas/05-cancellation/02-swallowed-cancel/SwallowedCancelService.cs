namespace AsyncKatas.SwallowedCancel;

// What this is for, and what its users see go wrong: two to four lines.
public sealed class SwallowedCancelService
{
    // TODO: the goal, not the cure
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
