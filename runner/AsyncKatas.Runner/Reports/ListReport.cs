using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;

namespace AsyncKatas.Runner.Reports;

internal sealed record ListReport(int Solved, IReadOnlyList<KataLine> Katas) : Report
{
    public static ListReport Of(IReadOnlyList<Kata> katas, LearnerProgress progress) => new(
        katas.Count(progress.IsSolved),
        [.. katas.Select(kata => new KataLine(kata.Number, kata.Name, kata.Manifest.Title, kata.Repository.Relative(kata.KataFolder), kata.Manifest.Difficulty, kata.Manifest.Minutes, progress.StateOf(kata), kata.Manifest.Tags))]);
}

internal sealed record KataLine(string Number, string Name, string Title, string Path, int Difficulty, int Minutes, KataState State, IReadOnlyList<string> Tags);
