using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh`: where the learner is, what is wrong, and what to do next, on one screen.</summary>
internal static class StatusCommand
{
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var katas = CurriculumReader.Read(Repository.Find());
        var progress = LearnerProgress.Load(katas[0].Repository);
        if (progress.Current(katas) is not { } current)
        {
            StatusView.WriteAllSolved(Terminal.Out, katas, progress);
            return ExitCode.Passed;
        }

        var verdict = await KataSession.JudgeAsync(current, progress, cancellationToken);
        StatusView.Write(Terminal.Out, current, verdict, katas, progress);
        return verdict.Passed ? ExitCode.Passed : ExitCode.Failed;
    }
}
