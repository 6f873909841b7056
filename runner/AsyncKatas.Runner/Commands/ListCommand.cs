using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Screen;
using Spectre.Console;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh list`: all katas, and which are solved.</summary>
internal static class ListCommand
{
    public static Command Define(Examples examples)
    {
        var json = CommonOptions.Json();
        var command = new Command("list", "Show all katas, and which of them are solved") { json };
        command.SetAction(parsed => Run(parsed.GetValue(json)));
        examples.Add(command, """
            ./run.sh list
            ./run.sh list --json
            """);
        return command;
    }

    private static int Run(bool json)
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
