namespace AsyncKatas.CpuBurst.Tests;

/// <summary>The trainers' computer: one window, one handler for what is dropped onto it, and the files on the share.</summary>
public sealed class Stadium : ITrackingFiles
{
    readonly Lab _lab;
    TrackingUpload? _upload;

    public Stadium(Lab lab)
    {
        _lab = lab;
        (Reads, Model, Window) = (lab.Gate("share"), new FakeModel(lab), new FakeWindow(lab));
    }

    public Gate Reads { get; }

    public FakeModel Model { get; }

    public FakeWindow Window { get; }

    /// <summary>How many rows each file has: 1, 2, 3 and so on.</summary>
    public int RowsPerFile { get; init; } = 3;

    /// <summary>Drops a fixture's file onto the window.</summary>
    public Op<bool> Drop(string fixture, CancellationToken cancellationToken = default)
        => _lab.Start(fixture, () => UploadAsync(fixture, cancellationToken), On.Stage);

    /// <summary>The same through a command that runs its handlers as tasks of the window's scheduler, as some frameworks do.</summary>
    public Op<bool> DropThroughACommand(string fixture) => _lab.Start(fixture, () => Task.Factory.StartNew(
        () => UploadAsync(fixture, CancellationToken.None), CancellationToken.None, TaskCreationOptions.None, TaskScheduler.FromCurrentSynchronizationContext()).Unwrap(), On.Stage);

    public async Task<IReadOnlyList<string>> ReadRowsAsync(string fixture, CancellationToken cancellationToken)
    {
        await Reads.Pass(fixture, cancellationToken);
        return [.. Enumerable.Range(1, RowsPerFile).Select(metres => $"{fixture} {metres}")];
    }

    // Made on the window's thread, where windows make their handlers.
    Task UploadAsync(string fixture, CancellationToken cancellationToken)
        => (_upload ??= new TrackingUpload(this, Model, Window)).UploadAsync(fixture, cancellationToken);
}
