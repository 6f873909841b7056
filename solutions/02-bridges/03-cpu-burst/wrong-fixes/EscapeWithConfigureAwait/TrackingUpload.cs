// Tempting: after ConfigureAwait(false) the method goes on on the pool, so the computation is off the window's thread.
// Fails: only if it had to wait for the file. One that is cached is read at once, and then the method has never left the window.
// Caught by: The_window_stays_usable_while_a_file_is_measured
namespace AsyncKatas.CpuBurst;

public sealed class TrackingUpload(ITrackingFiles files, IMotionModel model, IDashboard dashboard)
{
    /// <summary>How many threads may compute at once: the stadium's computers have four cores and other things to do.</summary>
    public const int AtOnce = 2;

    public async Task UploadAsync(string fixture, CancellationToken cancellationToken)
    {
        if (!dashboard.Knows(fixture))
            throw new UploadRefusedException($"There is no fixture '{fixture}'.");

        var rows = await files.ReadRowsAsync(fixture, cancellationToken).ConfigureAwait(false);

        var metres = 0;
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            metres += model.Metres(row);
        }

        dashboard.Show(fixture, metres);
    }
}
