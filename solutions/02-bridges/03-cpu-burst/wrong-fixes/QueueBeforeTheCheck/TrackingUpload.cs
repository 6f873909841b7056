// Tempting: the upload takes a place first and does the rest with it, like any other resource.
// Fails: a slip of the mouse waits in the queue for half a minute to be told of, and a file that is being read keeps a place.
// Caught by: An_unknown_fixture_is_refused_at_once
namespace AsyncKatas.CpuBurst;

public sealed class TrackingUpload(ITrackingFiles files, IMotionModel model, IDashboard dashboard)
{
    /// <summary>How many threads may compute at once: the stadium's computers have four cores and other things to do.</summary>
    public const int AtOnce = 2;

    private readonly SemaphoreSlim _places = new(AtOnce);

    public async Task UploadAsync(string fixture, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            if (!dashboard.Knows(fixture))
                throw new UploadRefusedException($"There is no fixture '{fixture}'.");

            var rows = await files.ReadRowsAsync(fixture, cancellationToken);
            var metres = await Task.Run(() => Measure(rows, cancellationToken), cancellationToken);

            dashboard.Show(fixture, metres);
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
