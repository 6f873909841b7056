using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Screen;
using Spectre.Console;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh list`: all katas, and which are solved.</summary>
internal static class ListCommand
{
    public static int Run(bool json)
    {
        var katas = CurriculumReader.Read(Repository.Find());
        var progress = LearnerProgress.Load(katas[0].Repository);
        if (json)
        {
            ListReport.Of(katas, progress).Print();
            return ExitCode.Passed;
        }

        var table = new Table { Border = TableBorder.None }.AddColumns("", "kata", "title", "difficulty", "minutes");
        table.Columns[4].RightAligned();
        foreach (var kata in katas)
        {
            var manifest = kata.Manifest;
            table.AddRow(
                progress.IsSolved(kata) ? "[green]solved[/]" : "[dim]open[/]", $"{kata.Number} {kata.Name}", Markup.Escape(manifest.Title),
                Difficulty.Stars(manifest.Difficulty), manifest.Minutes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        Terminal.Out.Write(table);
        return ExitCode.Passed;
    }
}
