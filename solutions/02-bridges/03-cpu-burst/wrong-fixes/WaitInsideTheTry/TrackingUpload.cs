// Tempting: everything that needs the finally goes into the try.
// Fails: who leaves the queue gives back a place that they never had. From then on three files are measured at once.
// Caught by: A_trainer_who_cancels_in_the_queue_leaves_it_and_takes_no_place_along
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

    private async Task<int> MeasureAsync(IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        try
        {
            await _places.WaitAsync(cancellationToken);
            return await Task.Run(() => Measure(rows, cancellationToken), cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

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
