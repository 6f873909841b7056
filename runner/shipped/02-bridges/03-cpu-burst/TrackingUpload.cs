namespace AsyncKatas.CpuBurst;

// Adds a fixture's tracking data to the trainers' dashboard; the window calls it when a file is dropped onto it.
// With a whole match the window is white for half a minute. Since the Task.Yield, it is painted once more before that.
public sealed class TrackingUpload(ITrackingFiles files, IMotionModel model, IDashboard dashboard)
{
    /// <summary>How many threads may compute at once: the stadium's computers have four cores and other things to do.</summary>
    public const int AtOnce = 2;

    // TODO: the window stays usable while files are measured, as many as the trainers drop, and the computer does too.
    public async Task UploadAsync(string fixture, CancellationToken cancellationToken)
    {
        if (!dashboard.Knows(fixture))
            throw new UploadRefusedException($"There is no fixture '{fixture}'.");

        var rows = await files.ReadRowsAsync(fixture, cancellationToken);
        await Task.Yield();

        var metres = 0;
        foreach (var row in rows)
            metres += model.Metres(row);

        dashboard.Show(fixture, metres);
    }
}
