using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Screen;
using AsyncKatas.Runner.Watching;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh watch`, and `./run.sh` in a terminal: judges a kata whenever a file is saved.</summary>
internal static class WatchCommand
{
    public static Command Define(Examples examples)
    {
        var (kata, plain) = (CommonOptions.CurrentKata(), CommonOptions.Plain());
        var command = new Command("watch", "Judge a kata whenever you save a file; the default in a terminal") { kata, plain };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(kata), parsed.GetValue(plain), cancellationToken));
        examples.Add(command, """
            ./run.sh watch
            ./run.sh watch 3.2
            ./run.sh watch --plain     one text after the other, for screen readers
            """);
        return command;
    }

    /// <summary>Where there is no terminal, it shows the verdict once and ends with its exit code.</summary>
    public static async Task<int> RunAsync(string? asked, bool plain, CancellationToken cancellationToken)
    {
        var katas = CurriculumReader.Read(Repository.Find());
        var progress = LearnerProgress.Load(katas[0].Repository);
        var kata = asked is null ? progress.Current(katas) : KataFinder.Find(katas, asked);
        if (kata is null)
        {
            StatusView.WriteAllSolved(Terminal.Out, katas, progress);
            return ExitCode.Passed;
        }
        if (Console.IsInputRedirected || Console.IsOutputRedirected) return await OnceAsync(kata, katas, progress, cancellationToken);

        using var engine = KataEngine.ForWatch(kata.Repository);
        using var session = new WatchSession(katas, kata, engine, progress, new WatchScreen(Console.Out, Terminal.Out, plain), cancellationToken);
        KeyReader.Start(session.Events);
        await session.RunAsync();
        return ExitCode.Passed;
    }

    private static async Task<int> OnceAsync(Kata kata, IReadOnlyList<Kata> katas, LearnerProgress progress, CancellationToken cancellationToken)
    {
        var verdict = await KataSession.JudgeAsync(kata, progress, cancellationToken);
        StatusView.Write(Terminal.Out, kata, verdict, katas, progress);
        return verdict.Passed ? ExitCode.Passed : ExitCode.Failed;
    }
}
