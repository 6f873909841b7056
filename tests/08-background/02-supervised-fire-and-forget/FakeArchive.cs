namespace AsyncKatas.SupervisedFireAndForget.Tests;

internal sealed class FakeArchive(Gate gate) : IAuditArchive
{
    readonly Lock _lock = new();
    readonly List<string> _written = [];

    /// <summary>Where entries wait to be written, by player.</summary>
    public Gate Gate => gate;

    /// <summary>What a call throws before it returns a task.</summary>
    public Exception? ThrowsAtOnce { get; set; }

    /// <summary>The players whose entry is in the archive, in order.</summary>
    public IReadOnlyList<string> Written { get { lock (_lock) return [.. _written]; } }

    public Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        ThrowsAtOnce is null ? SlowlyAsync(entry, cancellationToken) : throw ThrowsAtOnce;

    async Task SlowlyAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await gate.Pass(entry.Player, cancellationToken);
        lock (_lock) _written.Add(entry.Player);
    }
}
