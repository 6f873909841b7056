// Tempting: the loop asks the token, and WaitAsync spares the trainer the rest of the row.
// Fails: the upload ends first and gives its place away, while its thread still computes. For that long there are three.
// Caught by: A_cancelled_upload_keeps_its_place_until_its_thread_is_free
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
            return await Task.Run(() => Measure(rows, cancellationToken), cancellationToken).WaitAsync(cancellationToken);
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
