using System.Collections.Concurrent;
using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Verification;

/// <summary>Runs the same subjects again and again; a test whose outcome changes between runs is a flake.</summary>
internal sealed class FlakeHunt(KataEngine engine)
{
    private readonly ConcurrentDictionary<Subject, Verdict> _first = new();
    private readonly ConcurrentBag<string> _flips = [];
    private int _outcomes;

    /// <summary>Judges a subject as often as asked; returns the first verdict.</summary>
    public async Task<Verdict> JudgeAsync(Subject subject, int times, CancellationToken cancellationToken)
    {
        var compiled = engine.Compile(subject, cancellationToken);
        for (var run = 1; run <= times; run++) Compare(run, await engine.JudgeAsync(subject, compiled, _ => { }, cancellationToken));
        return _first[subject];
    }

    public Finding Finding(int times) => new(
        "flakes", $"{_first.Count} subjects ran {times} times each: {_outcomes} test outcomes, {_flips.Count} flips", _flips.IsEmpty ? null : string.Join('\n', _flips));

    private void Compare(int run, Verdict verdict)
    {
        Interlocked.Add(ref _outcomes, verdict.Tests.Count);
        var first = _first.GetOrAdd(verdict.Subject, verdict);
        foreach (var difference in VerdictComparison.Differences(first, verdict)) _flips.Add($"{verdict.Subject.Kata.Number} {verdict.Subject.Label}, run {run} against run 1: {difference}");
    }
}
