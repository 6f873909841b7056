using System.Globalization;
using AsyncKatas.Runner.Reports;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>What the learner has done so far, in one table.</summary>
internal static class StatsView
{
    public static void Write(IAnsiConsole console, StatsReport stats)
    {
        if (stats.Attempts == 0)
        {
            console.WriteLine("Nothing has been judged yet: './run.sh' judges the first kata and says what to do.");
            return;
        }

        var table = new Table { Border = TableBorder.None }.AddColumns("chapter and kata", "solved", "attempts", "minutes");
        for (var column = 2; column <= 3; column++) table.Columns[column].RightAligned();
        foreach (var chapter in stats.Chapters)
        {
            Add(table, $"[bold]{Markup.Escape(chapter.Chapter)}[/]", $"{chapter.Solved} of {chapter.Katas.Count}", chapter.Attempts, chapter.Minutes);
            foreach (var kata in chapter.Katas)
                Add(table, $"  {kata.Number} {Markup.Escape(kata.Name)}", kata.Solved ? "[green]solved[/]" : "[dim]open[/]", kata.Attempts, kata.Minutes);
        }
        Add(table, "[bold]all[/]", $"{stats.Solved} of {stats.Katas}", stats.Attempts, stats.Minutes);
        console.Write(table);
    }

    private static void Add(Table table, string name, string solved, int attempts, int minutes) =>
        table.AddRow(name, solved, attempts.ToString(CultureInfo.InvariantCulture), minutes.ToString(CultureInfo.InvariantCulture));
}
