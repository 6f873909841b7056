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
        say($"judging {kata.Number} {kata.Name}");
        using var engine = new KataEngine(kata.Repository, workers: 1);
        await engine.PrepareAsync([Subject.Shipped(kata)], say, cancellationToken);
        return await JudgeAsync(engine, kata, progress, cancellationToken);
    });

    public static async Task<Verdict> JudgeAsync(KataEngine engine, Kata kata, LearnerProgress progress, CancellationToken cancellationToken)
    {
        var stamp = Stamps.OfAttempt(kata);
        var verdict = await engine.JudgeAsync(Subject.Shipped(kata), cancellationToken);
        progress.Record(kata, stamp, verdict.Passed);
        return verdict;
    }
}
