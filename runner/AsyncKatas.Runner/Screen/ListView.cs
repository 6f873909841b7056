using System.Globalization;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>The katas by chapter: state, title, difficulty, minutes.</summary>
internal static class ListView
{
    /// <summary>Below this width a title would break every line in two.</summary>
    private const int WidthForTitles = 110;

    public static void Write(IAnsiConsole console, IReadOnlyList<Kata> katas, LearnerProgress progress)
    {
        Notices.Write(console, katas, progress);
        var titled = console.Profile.Width >= WidthForTitles;
        var table = new Table { Border = TableBorder.None, ShowHeaders = false }.AddColumns("", "", "", "");
        if (titled) table.AddColumn("");
        table.Columns[3].RightAligned();
        foreach (var chapter in katas.GroupBy(kata => kata.Chapter, StringComparer.Ordinal))
        {
            table.AddRow($"[bold]{Markup.Escape(chapter.Key)}[/]");
            foreach (var kata in chapter) table.AddRow([.. Cells(kata, progress.StateOf(kata)), .. titled ? [Markup.Escape(kata.Manifest.Title)] : Array.Empty<string>()]);
        }
        console.Write(table);
        console.WriteLine();
        console.WriteLine($"{katas.Count(progress.IsSolved)} of {katas.Count} solved, {katas.Sum(kata => kata.Manifest.Minutes)} minutes in all");
    }

    private static string[] Cells(Kata kata, KataState state) =>
    [
        "  " + state switch { KataState.Solved => "[green]solved[/]", KataState.InProgress => "[yellow]in progress[/]", _ => "[dim]untouched[/]" },
        $"{kata.Number} {kata.Name}",
        Difficulty.Stars(kata.Manifest.Difficulty),
        $"{kata.Manifest.Minutes.ToString(CultureInfo.InvariantCulture)} min",
    ];
}
