// Tempting: inside Task.Run one may block: it is not the window's thread any more.
// Fails: whoever queues keeps a thread of the pool. With twenty files in the queue, nothing else in this program gets one.
// Caught by: Two_threads_compute_however_many_files_are_dropped
namespace AsyncKatas.CpuBurst;

public sealed class TrackingUpload(ITrackingFiles files, IMotionModel model, IDashboard dashboard)
{
    /// <summary>How many threads may compute at once: the stadium's computers have four cores and other things to do.</summary>
    public const int AtOnce = 2;

    private readonly SemaphoreSlim _places = new(AtOnce);

    public async Task UploadAsync(string fixture, CancellationToken cancellationToken)
    {
        if (!dashboard.Knows(fixture))
            throw new UploadRefusedException($"There is no fixture '{fixture}'.");

        var rows = await files.ReadRowsAsync(fixture, cancellationToken);

        var metres = await MeasureAsync(rows, cancellationToken);

        dashboard.Show(fixture, metres);
    }

    private Task<int> MeasureAsync(IReadOnlyList<string> rows, CancellationToken cancellationToken) => Task.Run(() =>
    {
        _places.Wait(cancellationToken);
        try
        {
            return Measure(rows, cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }, cancellationToken);

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
