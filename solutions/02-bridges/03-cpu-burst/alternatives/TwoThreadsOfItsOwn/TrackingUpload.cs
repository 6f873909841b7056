// Also right: two threads that do nothing but measure. Better when the model wants the same thread each time, or a lower priority than the window.
using System.Collections.Concurrent;

namespace AsyncKatas.CpuBurst;

public sealed class TrackingUpload : IDisposable
{
    /// <summary>How many threads may compute at once: the stadium's computers have four cores and other things to do.</summary>
    public const int AtOnce = 2;

    private readonly ITrackingFiles _files;
    private readonly IMotionModel _model;
    private readonly IDashboard _dashboard;
    private readonly BlockingCollection<Task<int>> _jobs = [];

    public TrackingUpload(ITrackingFiles files, IMotionModel model, IDashboard dashboard)
    {
        (_files, _model, _dashboard) = (files, model, dashboard);

        for (var thread = 0; thread < AtOnce; thread++)
            new Thread(Work) { IsBackground = true, Name = "tracking", Priority = ThreadPriority.BelowNormal }.Start();
    }

    public async Task UploadAsync(string fixture, CancellationToken cancellationToken)
    {
        if (!_dashboard.Knows(fixture))
            throw new UploadRefusedException($"There is no fixture '{fixture}'.");

        var rows = await _files.ReadRowsAsync(fixture, cancellationToken);

        // A task that has not been started yet: cancelled in the queue, it ends there, and RunSynchronously refuses it.
        var job = new Task<int>(() => Measure(rows, cancellationToken), cancellationToken);
        _jobs.Add(job, CancellationToken.None);

        _dashboard.Show(fixture, await job);
    }

    public void Dispose() => _jobs.CompleteAdding();

    private void Work()
    {
        foreach (var job in _jobs.GetConsumingEnumerable())
        {
            try
            {
                job.RunSynchronously(TaskScheduler.Default);
            }
            catch (InvalidOperationException) when (job.IsCanceled)
            {
            }
        }
    }

    private int Measure(IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        var metres = 0;
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            metres += _model.Metres(row);
        }

        return metres;
    }
}
