// Also right: one file at a time, on two threads. Better when a single file is what trainers wait for; Parallel.For blocks, hence the Task.Run around it.
namespace AsyncKatas.CpuBurst;

public sealed class TrackingUpload(ITrackingFiles files, IMotionModel model, IDashboard dashboard)
{
    /// <summary>How many threads may compute at once: the stadium's computers have four cores and other things to do.</summary>
    public const int AtOnce = 2;

    private readonly SemaphoreSlim _turn = new(1);

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
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Measure(rows, cancellationToken), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private int Measure(IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        var metres = 0;
        var both = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        Parallel.For(0, rows.Count, both, row => Interlocked.Add(ref metres, model.Metres(rows[row])));
        return metres;
    }
}
