using AsyncKatas.Runner.Progress;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>Levels of help, and how to get the next.</summary>
internal static class HintView
{
    public static void Write(IAnsiConsole console, Hints hints, int first, int last, string command)
    {
        console.MarkupLineInterpolated($"[bold]{hints.Kata.Number} {hints.Kata.Manifest.Title}[/]");
        for (var level = first; level <= last; level++)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"  [yellow]hint {level} of {hints.Count}[/]");
            console.WriteLine();
            MarkdownText.Write(console, hints[level], indent: "  ");
        }
        console.WriteLine();
        console.WriteLine(last < hints.Count
            ? $"  {hints.Count - last} more   {command}"
            : $"  no more   once the kata is solved: ./run.sh solution {hints.Kata.Number}");
    }
}
