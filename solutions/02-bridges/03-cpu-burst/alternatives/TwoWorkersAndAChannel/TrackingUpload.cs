// Also right: two workers take files from a channel. Better when uploads arrive faster than they are measured: a bounded channel can say so.
using System.Threading.Channels;

namespace AsyncKatas.CpuBurst;

public sealed class TrackingUpload
{
    /// <summary>How many threads may compute at once: the stadium's computers have four cores and other things to do.</summary>
    public const int AtOnce = 2;

    private readonly ITrackingFiles _files;
    private readonly IMotionModel _model;
    private readonly IDashboard _dashboard;
    private readonly Channel<Job> _jobs = Channel.CreateUnbounded<Job>();

    public TrackingUpload(ITrackingFiles files, IMotionModel model, IDashboard dashboard)
    {
        (_files, _model, _dashboard) = (files, model, dashboard);

        // Task.Run: a worker that is started on the window's thread would come back to it after each await.
        for (var worker = 0; worker < AtOnce; worker++)
            _ = Task.Run(WorkAsync);
    }

    public async Task UploadAsync(string fixture, CancellationToken cancellationToken)
    {
        if (!_dashboard.Knows(fixture))
            throw new UploadRefusedException($"There is no fixture '{fixture}'.");

        var rows = await _files.ReadRowsAsync(fixture, cancellationToken);

        var job = new Job(rows, new(TaskCreationOptions.RunContinuationsAsynchronously), cancellationToken);
        _jobs.Writer.TryWrite(job);
        await using var leave = cancellationToken.Register(job.LeaveTheQueue);

        _dashboard.Show(fixture, await job.Metres.Task);
    }

    private async Task WorkAsync()
    {
        await foreach (var job in _jobs.Reader.ReadAllAsync())
            job.Run(_model);
    }

    private sealed record Job(IReadOnlyList<string> Rows, TaskCompletionSource<int> Metres, CancellationToken CancellationToken)
    {
        private int _begun;

        public void Run(IMotionModel model)
        {
            if (Interlocked.Exchange(ref _begun, 1) == 1)
                return;

            try
            {
                var metres = 0;
                foreach (var row in Rows)
                {
                    CancellationToken.ThrowIfCancellationRequested();
                    metres += model.Metres(row);
                }

                Metres.SetResult(metres);
            }
            catch (OperationCanceledException) when (CancellationToken.IsCancellationRequested)
            {
                Metres.SetCanceled(CancellationToken);
            }
            catch (Exception e)
            {
                Metres.SetException(e);
            }
        }

        public void LeaveTheQueue()
        {
            if (Interlocked.Exchange(ref _begun, 1) == 0)
                Metres.SetCanceled(CancellationToken);
        }
    }
}
