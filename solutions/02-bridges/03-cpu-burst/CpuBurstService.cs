namespace AsyncKatas.CpuBurst;

// What this is for: the same lines as in the kata.
public sealed class CpuBurstService
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
