// Tempting: without the try it reads from top to bottom.
// Fails: each file with a bad row, and each upload that is cancelled, takes a place along. After two of them nothing is measured any more.
// Caught by: A_failure_arrives_and_gives_its_place_back
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
        var metres = await Task.Run(() => Measure(rows, cancellationToken), cancellationToken);
        _places.Release();
        return metres;
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
