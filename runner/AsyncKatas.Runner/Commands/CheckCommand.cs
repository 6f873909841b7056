using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh check`: the verdict on one kata.</summary>
internal static class CheckCommand
{
    public static Command Define(Examples examples)
    {
        var (kata, json) = (CommonOptions.CurrentKata(), CommonOptions.Json());
        var command = new Command("check", "Judge a kata: compile it, run its tests, show the first failure in full") { kata, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(kata), parsed.GetValue(json), cancellationToken));
        examples.Add(command, """
            ./run.sh check
            ./run.sh check fail-fast
            ./run.sh check katas/03-primitives/02-fail-fast-group --json
            """);
        return command;
    }

    private static async Task<int> RunAsync(string? asked, bool json, CancellationToken cancellationToken)
    {
        var katas = CurriculumReader.Read(Repository.Find());
        var progress = LearnerProgress.Load(katas[0].Repository);
        var kata = asked is null ? progress.Current(katas) ?? katas[^1] : KataFinder.Find(katas, asked);

        var verdict = await KataSession.JudgeAsync(kata, progress, cancellationToken);
        if (json) CheckReport.Of(verdict).Print();
        else StatusView.WriteCheck(Terminal.Out, kata, verdict, katas, progress);
        return verdict.Passed ? ExitCode.Passed : ExitCode.Failed;
    }
}
