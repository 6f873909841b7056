// Tempting: one Task.Run, and the window is free; the pool knows how many threads the computer can bear.
// Fails: it takes all the cores, and more threads than that if it is kept waiting. Ten files, and the cameras drop frames.
// Caught by: Two_threads_compute_however_many_files_are_dropped
namespace AsyncKatas.CpuBurst;

public sealed class TrackingUpload(ITrackingFiles files, IMotionModel model, IDashboard dashboard)
{
    /// <summary>How many threads may compute at once: the stadium's computers have four cores and other things to do.</summary>
    public const int AtOnce = 2;

    public async Task UploadAsync(string fixture, CancellationToken cancellationToken)
    {
        if (!dashboard.Knows(fixture))
            throw new UploadRefusedException($"There is no fixture '{fixture}'.");

        var rows = await files.ReadRowsAsync(fixture, cancellationToken);

        var metres = await MeasureAsync(rows, cancellationToken);

        dashboard.Show(fixture, metres);
    }

    private Task<int> MeasureAsync(IReadOnlyList<string> rows, CancellationToken cancellationToken)
        => Task.Run(() => Measure(rows, cancellationToken), cancellationToken);

    private int Measure(IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        var metres = 0;
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            metres += model.Metres(row);
        }

        return metres;
    }
}
