using System.Diagnostics;
using AsyncKatas.Worker;

namespace AsyncKatas.Runner.Engine;

/// <summary>Follows one run in a worker, and ends it when it hangs in a way that the TestKit could not end.</summary>
internal static class SupervisedRun
{
    /// <summary>
    /// How long a worker may be silent. The TestKit ends what hangs within milliseconds and what spins after five seconds of
    /// processor time; this only ends code that hangs outside a lab. A correct test that rests 60 times took a minute under
    /// load, so it is far longer than that.
    /// </summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    /// <summary>How long a test of an abandoned run may take, from its start: most take less, and then the worker is still there, and warm.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    public static async Task<(IReadOnlyList<TestResult> Tests, string? Crash)> ExecuteAsync(WorkerProcess worker, RunRequest request, ITestObserver observer, CancellationToken cancellationToken)
    {
        var tests = new List<TestResult>();
        TestStarted? current = null;
        string? crash = null;
        var ended = false;
        var heard = Stopwatch.GetTimestamp();
        using var grace = new CancellationTokenSource();
        using var abandoning = cancellationToken.Register(() => grace.CancelAfter(GraceLeft(since: Volatile.Read(ref heard))));
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(grace.Token);
        deadline.CancelAfter(Silence);
        try
        {
            await foreach (var workerEvent in worker.RunAsync(request, stop: cancellationToken, deadline.Token))
            {
                Volatile.Write(ref heard, Stopwatch.GetTimestamp());
                switch (workerEvent)
                {
                    case TestStarted started: current = started; observer.Started(started.Test.DisplayName); break;
                    case TestFinished finished: tests.Add(ToResult(finished)); current = null; observer.Finished(tests[^1]); break;
                    case RunError error: crash ??= error.Message; break;
                    case RunEnded: ended = true; break;
                }
                deadline.CancelAfter(current is { Debugged: true } ? Timeout.InfiniteTimeSpan : Silence);
            }
            if (!ended) crash = LastWords.Explain(worker.Errors, worker.ExitCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            worker.Kill();
            crash = $"Nothing was heard from the test for {Silence.TotalMinutes:0} minutes, so its process was ended: it hangs outside the code that the test started.";
        }
        finally
        {
            if (!ended) worker.Kill();
        }
        cancellationToken.ThrowIfCancellationRequested();

        if (current is not null) tests.Add(new TestResult(current.Test.Class, current.Test.Method, current.Test.DisplayName, current.Test.Position, TestOutcome.Failed, crash, Stack: null, Output: null, TimeSpan.Zero));
        return (tests, crash);
    }

    private static TimeSpan GraceLeft(long since) => TimeSpan.FromTicks(Math.Max(0, (Grace - Stopwatch.GetElapsedTime(since)).Ticks));

    private static TestResult ToResult(TestFinished finished) => new(
        finished.Test.Class, finished.Test.Method, finished.Test.DisplayName, finished.Test.Position,
        Enum.Parse<TestOutcome>(finished.Outcome, ignoreCase: true), finished.Message, finished.Stack, finished.Output, TimeSpan.FromSeconds((double)finished.Seconds));
}
