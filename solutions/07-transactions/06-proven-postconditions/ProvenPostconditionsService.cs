namespace AsyncKatas.ProvenPostconditions;

// What this is for: the same lines as in the kata.
public sealed class ProvenPostconditionsService
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
