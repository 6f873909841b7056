// Tempting: the rows do not depend on each other, so each becomes a task, and WhenAll adds them up.
// Fails: a million tasks want every core there is, and making and handing them over is a good part of the work.
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

    private async Task<int> MeasureAsync(IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        var metres = await Task.WhenAll(rows.Select(row => Task.Run(() => model.Metres(row), cancellationToken)));
        return metres.Sum();
    }
}
