using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Screen;
using AsyncKatas.Runner.Updating;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh update`: the newest version, around the learner's code.</summary>
internal static class UpdateCommand
{
    public static Command Define(Examples examples)
    {
        var command = new Command("update", "Take the newest version with git; the code of every kata that you have edited stays as it is, committed or not");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        examples.Add(command, "./run.sh update");
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var repository = Repository.Find();
        var progress = LearnerProgress.Load(repository);
        Terminal.Step("asking git for the newest version");
        UpdateView.Write(Terminal.Out, await new CurriculumUpdate(repository, progress).RunAsync(cancellationToken), progress);
        return ExitCode.Passed;
    }
}
