// Tempting: Parallel.For uses two cores, and a match takes half the time.
// Fails: it returns when it is done, and computes on the thread that calls it too. The window is white for a quarter of a minute.
// Caught by: The_window_stays_usable_while_a_file_is_measured
#pragma warning disable VSTHRD103, CA1849, MA0042, MA0045 // the blocking call is the point
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

        var metres = Measure(rows, cancellationToken);

        dashboard.Show(fixture, metres);
    }

    private int Measure(IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        var metres = 0;
        var two = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        Parallel.For(0, rows.Count, two, row => Interlocked.Add(ref metres, model.Metres(rows[row])));
        return metres;
    }
}
