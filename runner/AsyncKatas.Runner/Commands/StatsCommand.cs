using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh stats`: what is solved, in how many attempts and minutes.</summary>
internal static class StatsCommand
{
    public static Command Define(Examples examples)
    {
        var json = CommonOptions.Json();
        var command = new Command("stats", "Show what you have solved, by chapter, with attempts and minutes; nothing leaves this machine") { json };
        command.SetAction(parsed => Run(parsed.GetValue(json)));
        examples.Add(command, """
            ./run.sh stats
            ./run.sh stats --json
            """);
        return command;
    }

    private static int Run(bool json)
    {
        var katas = CurriculumReader.Read(Repository.Find());
        var stats = StatsReport.Of(katas, LearnerProgress.Load(katas[0].Repository));
        if (json) stats.Print();
        else StatsView.Write(Terminal.Out, stats);
        return ExitCode.Passed;
    }
}
