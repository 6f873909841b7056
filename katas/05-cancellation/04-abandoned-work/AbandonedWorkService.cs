namespace AsyncKatas.AbandonedWork;

// What this is for, and what its users see go wrong: two to four lines.
public sealed class AbandonedWorkService
{
    // TODO: the goal, not the cure
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
