// Tempting: check first, then take a place for all that is slow.
// Fails: a file on its way needs no place. Two slow reads, and both places are idle while the queue grows.
// Caught by: Files_are_read_whatever_is_being_computed_and_keep_no_thread
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

        var metres = await MeasureAsync(fixture, cancellationToken);

        dashboard.Show(fixture, metres);
    }

    private async Task<int> MeasureAsync(string fixture, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            var rows = await files.ReadRowsAsync(fixture, cancellationToken);
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
