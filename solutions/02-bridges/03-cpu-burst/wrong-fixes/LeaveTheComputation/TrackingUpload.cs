// Tempting: WaitAsync ends the wait as soon as the trainer cancels.
// Fails: the wait ends, the computation does not. It heats the room until the last row, and its place is given away meanwhile.
// Caught by: A_cancelled_upload_stops_computing
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
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Measure(rows), CancellationToken.None).WaitAsync(cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    private int Measure(IReadOnlyList<string> rows)
    {
        var metres = 0;
        foreach (var row in rows)
            metres += model.Metres(row);

        return metres;
    }
}
