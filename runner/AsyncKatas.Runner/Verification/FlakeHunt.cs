using System.Collections.Concurrent;
using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Verification;

/// <summary>
/// Runs the same subjects again and again; a test whose outcome changes between runs is a flake. Of a wrong fix it is
/// promised that the test it names rejects it: where it races with itself, as a context for each thread does, it may fail
/// other tests today and pass them tomorrow. That is told, and no flake; a process that ends early always is one.
/// </summary>
internal sealed class FlakeHunt(KataEngine engine)
{
    private readonly ConcurrentDictionary<Subject, Verdict> _first = new();
    private readonly ConcurrentBag<string> _flips = [];
    private readonly ConcurrentDictionary<string, byte> _besides = new(StringComparer.Ordinal);
    private int _outcomes;

    /// <summary>Judges a subject as often as asked; returns the first verdict.</summary>
    public async Task<Verdict> JudgeAsync(Subject subject, int times, CancellationToken cancellationToken)
    {
        var compiled = engine.Compile(subject, cancellationToken);
        await RunAsync(1);
        await Task.WhenAll(Enumerable.Range(2, times - 1).Select(RunAsync));
        return _first[subject];

        async Task RunAsync(int run) => Compare(run, await engine.JudgeAsync(subject, compiled, observer: null, cancellationToken));
    }

    public Finding Finding(int times)
    {
        var besides = string.Concat(_besides.Keys.Order(StringComparer.Ordinal).Select(subject => $"\nbesides, {subject} changed in a test that it does not name"));
        return new Finding("flakes", $"{_first.Count} subjects ran {times} times each: {_outcomes} test outcomes, {_flips.Count} flips{besides}", _flips.IsEmpty ? null : string.Join('\n', _flips));
    }

    private void Compare(int run, Verdict verdict)
    {
        Interlocked.Add(ref _outcomes, verdict.Tests.Count);
        var first = _first.GetOrAdd(verdict.Subject, verdict);
        var name = $"{verdict.Subject.Kata.Number} {verdict.Subject.Label}";
        foreach (var difference in VerdictComparison.Differences(first, verdict))
        {
            if (IsRejected(first) && IsRejected(verdict)) _besides.TryAdd(name, 0);
            else _flips.Add($"{name}, run {run} against run 1: {difference}");
        }
    }

    private static bool IsRejected(Verdict verdict) =>
        verdict is { Crash: null, Subject.Variant: { IsWrongFix: true, CaughtBy: { } named } } && verdict.Failures.Any(test => test.Method == named);
}
