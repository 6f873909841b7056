// Tempting: an await in the loop lets the window work between two rows, and one row at a time bounds it nicely.
// Fails: a million times to another thread and back to the window, for microseconds each. Both do little else.
// Caught by: A_file_is_handed_over_once_and_not_row_by_row
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
            var metres = 0;
            foreach (var row in rows)
                metres += await Task.Run(() => model.Metres(row), cancellationToken);

            return metres;
        }
        finally
        {
            _places.Release();
        }
    }
}
