using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Progress;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>The learner's screen: progress, the kata, what is wrong, what to type next.</summary>
internal static class StatusView
{
    public static void Write(IAnsiConsole console, Kata kata, Verdict verdict, IReadOnlyList<Kata> katas, LearnerProgress progress)
    {
        WriteProgress(console, katas, progress);
        Notices.Write(console, katas, progress);
        console.WriteLine();
        WriteHeading(console, kata);
        console.WriteLine();
        if (verdict.Passed)
        {
            WriteSolved(console, kata, verdict, katas, progress);
            return;
        }

        WriteFailureCount(console, verdict);
        VerdictView.WriteFirstFailure(console, verdict);
        console.WriteLine();
        WriteNextSteps(console, kata, isCurrent: progress.Current(katas) == kata, hasMore: verdict.Failures.Skip(1).Any());
    }

    /// <param name="full">Every failure in full, not the first one only.</param>
    public static void WriteCheck(IAnsiConsole console, Kata kata, Verdict verdict, IReadOnlyList<Kata> katas, LearnerProgress progress, bool full)
    {
        console.MarkupLineInterpolated($"[bold]{kata.Number} {kata.Manifest.Title}[/]");
        Notices.Write(console, [kata], progress);
        console.WriteLine($"  edit   {Workplace(kata)}");
        console.WriteLine();
        VerdictView.Write(console, verdict, full);
        console.WriteLine();
        if (verdict.Passed) WriteSolved(console, kata, verdict, katas, progress);
        else WriteNextSteps(console, kata, isCurrent: progress.Current(katas) == kata, hasMore: !full && verdict.Failures.Skip(1).Any());
    }

    public static void WriteAllSolved(IAnsiConsole console, IReadOnlyList<Kata> katas, LearnerProgress progress)
    {
        console.MarkupLineInterpolated($"[green]All {katas.Count} katas are solved.[/]");
        Notices.Write(console, katas, progress);
        console.WriteLine();
        console.WriteLine($"  compare      ./run.sh solution {katas[0].Number}   and the others, with the reasons and the alternatives");
        console.WriteLine("  look again   ./run.sh list");
    }

    public static void WriteProgress(IAnsiConsole console, IReadOnlyList<Kata> katas, LearnerProgress progress) =>
        console.MarkupLineInterpolated($"[bold]AsyncKatas[/]  {katas.Count(progress.IsSolved)} of {katas.Count} solved");

    public static void WriteLesson(IAnsiConsole console, Kata kata) =>
        ProseLines.Write(console, [(kata.Manifest.Lesson, new Style(decoration: Decoration.Bold))], Margin.Of(console, "  "));

    public static void WriteFailureCount(IAnsiConsole console, Verdict verdict)
    {
        var failing = verdict.Failures.Count();
        if (verdict.Compiles && failing > 0) console.MarkupLineInterpolated($"  {failing} of {verdict.Tests.Count} tests fail; the first to read:");
    }

    public static void WriteHeading(IAnsiConsole console, Kata kata)
    {
        var repository = kata.Repository;
        console.MarkupLineInterpolated($"[bold]{kata.Number} {kata.Manifest.Title}[/]  [yellow]{Difficulty.Stars(kata.Manifest.Difficulty)}[/]  about {kata.Manifest.Minutes} minutes");
        if (Story.FirstSentence(kata) is { } story) ProseLines.Write(console, [(story, new Style(decoration: Decoration.Italic))], Margin.Of(console, "  "));
        console.WriteLine($"  read   {repository.Relative(kata.KataFolder)}/README.md");
        console.WriteLine($"  edit   {Workplace(kata)}");
    }

    private static void WriteNextSteps(IAnsiConsole console, Kata kata, bool isCurrent, bool hasMore)
    {
        var named = isCurrent ? "" : $" {kata.Number}";
        console.WriteLine($"  after an edit   ./run.sh check{named}");
        if (hasMore) console.WriteLine($"  all failures    ./run.sh check{named} --full");
        console.WriteLine($"  stuck?          ./run.sh hint{named}");
        console.WriteLine($"  all commands    ./run.sh --help");
    }

    private static void WriteSolved(IAnsiConsole console, Kata kata, Verdict verdict, IReadOnlyList<Kata> katas, LearnerProgress progress)
    {
        console.MarkupLineInterpolated($"  [green]Solved:[/] all {verdict.Tests.Count} tests pass.");
        WriteLesson(console, kata);
        console.WriteLine();
        console.WriteLine($"  compare   ./run.sh solution {kata.Number}   why it works, what does not, what else would");
        console.WriteLine(progress.Current(katas) is { } next
            ? $"  next      ./run.sh                takes you to {next.Number} {next.Manifest.Title}"
            : $"  next      nothing: all {katas.Count} katas are solved");
    }

    /// <summary>Where the work is: the file and line of the kata's TODO, or its folder when the learner has removed it.</summary>
    private static string Workplace(Kata kata)
    {
        foreach (var file in kata.KataSources)
        {
            var line = File.ReadLines(file).TakeWhile(text => !text.Contains("// TODO:", StringComparison.Ordinal)).Count() + 1;
            if (line <= File.ReadLines(file).Count()) return $"{kata.Repository.Relative(file)}:{line}";
        }
        return kata.Repository.Relative(kata.KataFolder) + "/";
    }
}
