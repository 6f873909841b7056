namespace AsyncKatas.SwallowedCancel.Tests;

/// <summary>Saves and thaws when the script lets it, and remembers what it did.</summary>
public sealed class FakePage(Lab lab) : IStandingsPage
{
    readonly Lock _lock = new();
    readonly List<string> _done = [];

    public Gate Saves { get; } = lab.Gate("save");

    public Gate Thaws { get; } = lab.Gate("thaw");

    /// <summary>What has been done to the page, in order.</summary>
    public IReadOnlyList<string> Done { get { lock (_lock) return [.. _done]; } }

    public Task FreezeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Note("frozen");
        return Task.CompletedTask;
    }

    public async Task SaveAsync(string fixture, string result, CancellationToken cancellationToken)
    {
        await Saves.Pass(fixture, cancellationToken);
        Note(result);
    }

    public async Task ThawAsync()
    {
        await Thaws.Pass("page");
        Note("thawed");
    }

    void Note(string what)
    {
        lock (_lock)
            _done.Add(what);
    }
}
