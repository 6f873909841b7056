using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Commands;

/// <summary>One judgement of one shipped kata, with the learner's progress kept in step.</summary>
internal static class KataSession
{
    public static Task<Verdict> JudgeAsync(Kata kata, LearnerProgress progress, CancellationToken cancellationToken) => Terminal.ShowingProgressAsync(async say =>
    {
        var subject = Subject.Shipped(kata);
        say($"judging {kata.Number} {kata.Name}");
        using var engine = new KataEngine(kata.Repository, workers: 1);
        await engine.PrepareAsync([subject], say, cancellationToken);
        var stamp = Stamps.OfAttempt(kata);
        var verdict = await engine.JudgeAsync(subject, cancellationToken);
        progress.Record(kata, stamp, verdict.Passed);
        return verdict;
    });
}
