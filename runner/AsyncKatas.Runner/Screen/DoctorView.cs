using AsyncKatas.Runner.Health;
using AsyncKatas.Runner.Reports;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>One line for each thing that is well, and the next command below each that is not.</summary>
internal static class DoctorView
{
    public static void Write(IAnsiConsole console, DoctorReport report)
    {
        var width = report.Diagnoses.Max(diagnosis => diagnosis.About.Length);
        var margin = new Margin("", new string(' ', width + 11), console.Profile.Width);
        foreach (var (about, condition, says, next) in report.Diagnoses)
        {
            ProseLines.Write(console, [(says, Style.Plain)], margin with { First = $"{Word(condition),-9}{about.PadRight(width)}  ", FirstStyle = StyleOf(condition) });
            if (next is not null) ProseLines.Write(console, [($"next: {next}", Style.Plain)], margin with { First = margin.Rest });
        }
        console.WriteLine();
        console.WriteLine(report.Healthy ? "Nothing is broken." : "Something is broken: see 'next' above.");
    }

    private static string Word(Condition condition) => condition switch { Condition.Ok => "ok", Condition.Warning => "warning", _ => "problem" };

    private static Style StyleOf(Condition condition) => condition switch
    {
        Condition.Ok => new Style(Color.Green),
        Condition.Warning => new Style(Color.Yellow),
        _ => new Style(Color.Red),
    };
}
