using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Health;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh doctor`: whether everything that the runner depends on is there, and whether .NET has overtaken a kata.</summary>
internal static class DoctorCommand
{
    public static Command Define(Examples examples)
    {
        var json = CommonOptions.Json();
        var command = new Command("doctor", "Find out what is wrong with this machine or checkout, and what to do about it") { json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(json), cancellationToken));
        examples.Add(command, """
            ./run.sh doctor
            ./run.sh doctor --json
            """);
        return command;
    }

    private static async Task<int> RunAsync(bool json, CancellationToken cancellationToken)
    {
        var report = DoctorReport.Of(await Doctor.ExamineAsync(Repository.Find(), cancellationToken));
        if (json) report.Print();
        else DoctorView.Write(Terminal.Out, report);
        return report.Healthy ? ExitCode.Passed : ExitCode.Failed;
    }
}
