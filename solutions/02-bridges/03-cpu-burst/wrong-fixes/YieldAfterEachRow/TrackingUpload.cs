// Tempting: the window was painted once more when a Yield was added, so one more for each row makes it smooth.
// Fails: a Yield gives the thread back for an instant and takes it again. Each row is still computed on the window's thread.
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

        var rows = await files.ReadRowsAsync(fixture, cancellationToken);
        await Task.Yield();

        var metres = 0;
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            metres += model.Metres(row);
            await Task.Yield();
        }

        dashboard.Show(fixture, metres);
    }
}
