using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Verification;

/// <summary>All that can be said about one kata without a build: its prose, its sources, and what its tests say of every subject.</summary>
internal sealed class KataVerification(KataEngine engine, SourceIds ids)
{
    private readonly FlakeHunt _hunt = new(engine);

    /// <param name="times">How often each subject runs; see <see cref="Flakes"/>.</param>
    /// <param name="judged">Is told each subject that is done.</param>
    public async Task<(IReadOnlyList<Verdict> Verdicts, IReadOnlyList<Finding> Findings)> RunAsync(Kata kata, int times, Action<Subject> judged, CancellationToken cancellationToken)
    {
        if (kata.ManifestProblem is { } problem) return ([], [new Finding(kata.Number, "kata.json is valid", problem)]);

        var subjects = BehaviourChecks.Subjects(kata).ToList();
        var verdicts = new Verdict[subjects.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = engine.Runs, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, subjects.Count, parallel, async (index, token) =>
        {
            verdicts[index] = await _hunt.JudgeAsync(subjects[index], times, token);
            judged(subjects[index]);
        });

        return (verdicts, [new Finding(kata.Number, "kata.json is valid", null), .. ProseChecks.Run(kata), .. SourceChecks.Run(kata), SourceIdChecks.Covers(kata, ids), .. verdicts.SelectMany(BehaviourChecks.Judge)]);
    }

    /// <summary>Whether any test's outcome changed between runs.</summary>
    public Finding Flakes(int times) => _hunt.Finding(times);
}
