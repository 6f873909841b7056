namespace AsyncKatas.UnawaitedSave;

// What this is for, and what its users see go wrong: two to four lines.
public sealed class UnawaitedSaveService
{
    // TODO: the goal, not the cure
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
