using System.Diagnostics;
using System.Threading.Channels;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Progress;

namespace AsyncKatas.Runner.Watching;

/// <summary>One compilation and run in the background, which reports to the watch, and which newer text abandons.</summary>
internal sealed class LiveRun : ITestObserver, IDisposable
{
    /// <summary>After this time a run says what it waits for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _abandoned;
    private readonly KataEngine _engine;
    private readonly Kata _kata;
    private readonly int _round;
    private readonly Task<bool> _isWhole;
    private readonly ChannelWriter<WatchEvent> _events;
    private readonly long _started = Stopwatch.GetTimestamp();
    private volatile string _activity = "the compiler";
    private CompiledSubject? _compiled;
    private bool _hasFailed;

    /// <param name="isWhole">Whether an editor has written its text to the end; the compiler does not wait for that.</param>
    public LiveRun(KataEngine engine, Kata kata, int round, Task<bool> isWhole, ChannelWriter<WatchEvent> events, CancellationToken cancellationToken)
    {
        (_engine, _kata, _round, _isWhole, _events) = (engine, kata, round, isWhole, events);
        _abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Ended = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>Completes when nothing of the run is left, abandoned or not.</summary>
    public Task Ended { get; }

    /// <summary>Abandons the run; its workers end the test that runs now, or are replaced.</summary>
    public void Dispose() => _abandoned.Cancel();

    void ITestObserver.Started(string test) => _activity = $"\"{test}\"";

    void ITestObserver.Finished(TestResult test)
    {
        if (test.Outcome != TestOutcome.Failed || _hasFailed) return;

        _hasFailed = true;
        _events.TryWrite(new FirstFailure(_round, test));
    }

    private async Task RunAsync()
    {
        try
        {
            var ended = await JudgeAsync();
            if (!await _isWhole) return;

            _events.TryWrite(ended);
            if (ended.Verdict is { Passed: true } green && await _engine.ConfirmAsync(green, _compiled!, _abandoned.Token) is { Passed: false } red)
                _events.TryWrite(ended with { Verdict = red, TakesGreenBack = true });
        }
        catch (OperationCanceledException) when (_abandoned.IsCancellationRequested)
        {
            // Newer text wins.
        }
    }

    private async Task<RunEnded> JudgeAsync()
    {
        var isFirst = true;
        using var patience = new Timer(_ => { _events.TryWrite(new StillRunning(_round, _activity, Stopwatch.GetElapsedTime(_started), isFirst)); isFirst = false; }, null, Patience, Patience);
        try
        {
            var stamp = Stamps.OfAttempt(_kata);
            var subject = Subject.Shipped(_kata);
            await _engine.PrepareAsync([subject], step => _activity = step, _abandoned.Token);
            _compiled = _engine.Compile(subject, _abandoned.Token);
            return End(await _isWhole ? await _engine.JudgeAsync(subject, _compiled, this, _abandoned.Token) : null, null, stamp);
        }
        catch (UserError error)
        {
            return End(null, error.Message, "");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Files went away; when they are back, so is the verdict.
            var folder = _kata.Repository.Relative(_kata.KataFolder);
            return End(null, Directory.Exists(_kata.KataFolder) ? _kata.Repository.Shown(error.Message) : $"{folder} is gone: './run.sh reset {_kata.Number}' brings it back.", "");
        }
    }

    private RunEnded End(Verdict? verdict, string? problem, string stamp) => new(_round, verdict, problem, stamp, Stopwatch.GetElapsedTime(_started));
}
