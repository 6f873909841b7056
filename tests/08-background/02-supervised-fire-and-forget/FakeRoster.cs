namespace AsyncKatas.SupervisedFireAndForget.Tests;

internal sealed class FakeRoster(Gate gate) : IRoster
{
    /// <summary>Whether a release waits at the gate, saved, before the roster answers.</summary>
    public bool IsSlow { get; set; }

    public Gate Gate => gate;

    public Exception? Failure { get; set; }

    public async Task ReleaseAsync(string player, CancellationToken cancellationToken)
    {
        if (Failure is not null) throw Failure;
        if (IsSlow) await gate.Pass(player, CancellationToken.None);
    }
}
