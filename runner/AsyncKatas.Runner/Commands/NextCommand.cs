using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh next`: the first kata that is not solved.</summary>
internal static class NextCommand
{
    public static Command Define(Examples examples)
    {
        var command = new Command("next", "Show the first kata that is not solved, and where its files are");
        command.SetAction(_ => Run());
        examples.Add(command, "./run.sh next");
        return command;
    }

    private static int Run()
    {
        var katas = CurriculumReader.Read(Repository.Find());
        var progress = LearnerProgress.Load(katas[0].Repository);
        if (progress.Current(katas) is { } next)
        {
            StatusView.WriteHeading(Terminal.Out, next);
            Console.WriteLine();
            Console.WriteLine($"  start   ./run.sh watch {next.Number}");
        }
        else
        {
            StatusView.WriteAllSolved(Terminal.Out, katas, progress);
        }
        return ExitCode.Passed;
    }
}
