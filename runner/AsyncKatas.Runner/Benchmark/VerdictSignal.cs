using System.Diagnostics;
using System.Text;

namespace AsyncKatas.Runner.Benchmark;

/// <summary>The terminal of a measurement: notes when the answer to a save has been written and flushed.</summary>
internal sealed class VerdictSignal : TextWriter
{
    private volatile Answer _answer = new();
    private string _screen = "";

    public override Encoding Encoding => Encoding.UTF8;

    public Answer NextAnswer() => _answer = new Answer();

    public override void Write(string? value) => _screen = value ?? "";

    public override void Flush()
    {
        var isComplete = _screen.Contains("judged in", StringComparison.Ordinal);
        if (isComplete || _screen.Contains("the first to read", StringComparison.Ordinal)) _answer.ShowFirst();
        if (isComplete) _answer.Complete();
    }

    /// <summary>Timestamps of a <see cref="Stopwatch"/>.</summary>
    internal sealed class Answer
    {
        private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>When it could be read whether the kata is solved: with its first failure, or with the last test that passed.</summary>
        public long FirstShownAt { get; private set; }

        /// <summary>When all tests had been judged.</summary>
        public long AllShownAt { get; private set; }

        public Task IsComplete => _complete.Task;

        public void ShowFirst()
        {
            if (FirstShownAt == 0) FirstShownAt = Stopwatch.GetTimestamp();
        }

        public void Complete()
        {
            AllShownAt = Stopwatch.GetTimestamp();
            _complete.TrySetResult();
        }
    }
}
