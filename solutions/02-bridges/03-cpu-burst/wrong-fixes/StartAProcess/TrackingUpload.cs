// Tempting: the Python version did so, and another process cannot disturb the window.
// Fails: in Python that is for the sake of the interpreter lock. Here it needs a program on each computer, which has neither this model nor these rows.
// Caught by: The_window_stays_usable_while_a_file_is_measured
#pragma warning disable CS9113 // without the process, nobody needs the files and the model any more
using System.Diagnostics;

namespace AsyncKatas.CpuBurst;

public sealed class TrackingUpload(ITrackingFiles files, IMotionModel model, IDashboard dashboard)
{
    /// <summary>How many threads may compute at once: the stadium's computers have four cores and other things to do.</summary>
    public const int AtOnce = 2;

    public async Task UploadAsync(string fixture, CancellationToken cancellationToken)
    {
        if (!dashboard.Knows(fixture))
            throw new UploadRefusedException($"There is no fixture '{fixture}'.");

        var metres = await MeasureAsync(fixture, cancellationToken);

        dashboard.Show(fixture, metres);
    }

    private static async Task<int> MeasureAsync(string fixture, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo("league-tracking", [fixture]) { RedirectStandardOutput = true })!;
        var metres = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return int.Parse(metres);
    }
}
