using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Journal;
using AsyncKatas.Runner.Progress;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>What a learner should know before reading a verdict: code that is half changed, and katas that a newer version of this repository has changed under the learner's edits.</summary>
internal static class Notices
{
    public static void Write(IAnsiConsole console, IReadOnlyList<Kata> katas, LearnerProgress progress)
    {
        foreach (var sentence in Interrupted(katas).Concat(Outdated(katas, progress))) console.MarkupLineInterpolated($"[yellow]{sentence}[/]");
    }

    public static IEnumerable<string> Outdated(IEnumerable<Kata> katas, LearnerProgress progress) => katas.Where(progress.IsOutdated)
        .Select(kata => $"{kata.Number} {kata.Name} was changed since you began: './run.sh reset {kata.Number}' takes the new one, './run.sh undo' brings yours back.");

    private static IEnumerable<string> Interrupted(IReadOnlyList<Kata> katas) =>
        from entry in new CodeJournal(katas[0].Repository).Interrupted()
        join kata in katas on entry.Kata equals kata.Path
        select $"'./run.sh {entry.Command}' was interrupted: './run.sh undo' puts the code of {kata.Number} {kata.Name} back as it was before.";
}
