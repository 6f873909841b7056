using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>The katas that a newer version of this repository has changed under the learner's edits.</summary>
internal static class OutdatedView
{
    public static void Write(IAnsiConsole console, IEnumerable<Kata> katas, LearnerProgress progress)
    {
        foreach (var sentence in Sentences(katas, progress)) console.MarkupLineInterpolated($"[yellow]{sentence}[/]");
    }

    public static IEnumerable<string> Sentences(IEnumerable<Kata> katas, LearnerProgress progress) => katas.Where(progress.IsOutdated)
        .Select(kata => $"{kata.Number} {kata.Name} was changed since you began: './run.sh reset {kata.Number}' takes the new one, './run.sh undo' brings yours back.");
}
