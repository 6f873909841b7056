// Tempting: reading a million rows is slow as well, so the file is read where it is measured.
// Fails: a read that is awaited takes no thread at all; one that is waited for takes a thread that computes nothing.
// Caught by: Files_are_read_whatever_is_being_computed_and_keep_no_thread
#pragma warning disable VSTHRD002, VSTHRD103, CA1849, AsyncFixer02, MA0042, MA0045 // the blocking call is the point
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

        var rows = await Task.Run(() => files.ReadRowsAsync(fixture, cancellationToken).GetAwaiter().GetResult(), cancellationToken);

        var metres = await MeasureAsync(rows, cancellationToken);

        dashboard.Show(fixture, metres);
    }

    private async Task<int> MeasureAsync(IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
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
