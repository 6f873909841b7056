using System.Text;

namespace AsyncKatas.Runner.Benchmark;

/// <summary>The terminal of a measurement: completes a task when a verdict has been written and flushed.</summary>
internal sealed class VerdictSignal : TextWriter
{
    private volatile TaskCompletionSource _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isVerdict;

    public override Encoding Encoding => Encoding.UTF8;

    public Task NextVerdictAsync() => (_shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public override void Write(string? value) => _isVerdict = value?.Contains("judged in", StringComparison.Ordinal) == true;

    public override void Flush()
    {
        if (_isVerdict) _shown.TrySetResult();
    }
}
