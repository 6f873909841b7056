using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;

namespace AsyncKatas.Runner.Reports;

/// <param name="Minutes">Between attempts, pauses left out; the sum of the katas' whole minutes.</param>
internal sealed record StatsReport(int Solved, int Katas, int Attempts, int Minutes, IReadOnlyList<ChapterStats> Chapters) : Report
{
    public static StatsReport Of(IReadOnlyList<Kata> katas, LearnerProgress progress)
    {
        List<ChapterStats> chapters = [.. katas.GroupBy(kata => kata.Chapter).Select(chapter => ChapterStats.Of(chapter.Key, [.. chapter.Select(kata => KataStats.Of(kata, progress))]))];
        return new StatsReport(
            chapters.Sum(chapter => chapter.Solved), katas.Count, chapters.Sum(chapter => chapter.Attempts), chapters.Sum(chapter => chapter.Minutes), chapters);
    }
}

internal sealed record ChapterStats(string Chapter, int Solved, int Attempts, int Minutes, IReadOnlyList<KataStats> Katas)
{
    public static ChapterStats Of(string chapter, IReadOnlyList<KataStats> katas) =>
        new(chapter, katas.Count(kata => kata.Solved), katas.Sum(kata => kata.Attempts), katas.Sum(kata => kata.Minutes), katas);
}

internal sealed record KataStats(string Number, string Name, bool Solved, int Attempts, int Minutes)
{
    public static KataStats Of(Kata kata, LearnerProgress progress)
    {
        var record = progress.Of(kata);
        return new KataStats(kata.Number, kata.Name, progress.IsSolved(kata), record.Attempts, (int)Math.Ceiling(record.Spent.TotalMinutes));
    }
}
