using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Progress;
using AsyncKatas.Runner.Reports;
using AsyncKatas.Runner.Screen;
using Spectre.Console;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh check`: the verdict on one kata, or on all.</summary>
internal static class CheckCommand
{
    public static Command Define(Examples examples)
    {
        var (kata, json) = (CommonOptions.CurrentKata(), CommonOptions.Json());
        var all = new Option<bool>("--all") { Description = "Judge every kata, and count" };
        var full = new Option<bool>("--full") { Description = "Show every failure in full, not the first one only" };
        var command = new Command("check", "Judge a kata: compile it, run its tests, show the first failure in full") { kata, all, full, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) && (result.GetValue(kata) is not null || result.GetValue(json))) result.AddError("--all takes no kata and no --json; './run.sh list --json' tells which katas are solved.");
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(all)
            ? AllAsync(cancellationToken)
            : OneAsync(parsed.GetValue(kata), parsed.GetValue(full), parsed.GetValue(json), cancellationToken));
        examples.Add(command, """
            ./run.sh check
            ./run.sh check fail-fast --full
            ./run.sh check katas/03-primitives/02-fail-fast-group --json
            ./run.sh check --all
            """);
        return command;
    }

    private static async Task<int> OneAsync(string? asked, bool full, bool json, CancellationToken cancellationToken)
    {
        var about = AskedKata.Find(asked);
        var verdict = await KataSession.JudgeAsync(about.Kata, about.Progress, cancellationToken);
        if (json) CheckReport.Of(verdict).Print();
        else StatusView.WriteCheck(Terminal.Out, about.Kata, verdict, about.All, about.Progress, full);
        return verdict.Passed ? ExitCode.Passed : ExitCode.Failed;
    }

    private static async Task<int> AllAsync(CancellationToken cancellationToken)
    {
        var katas = CurriculumReader.Read(Repository.Find());
        var progress = LearnerProgress.Load(katas[0].Repository);
        using var engine = new KataEngine(katas[0].Repository, workers: 1);
        await Terminal.ShowingProgressAsync(async say =>
        {
            await engine.PrepareAsync(katas.Select(Subject.Shipped), say, cancellationToken);
            foreach (var kata in katas)
            {
                say($"judging {kata.Number} {kata.Name}");
                VerdictView.WriteSummary(Terminal.Out, await KataSession.JudgeAsync(engine, kata, progress, cancellationToken));
            }
            return katas.Count;
        });

        var solved = katas.Count(progress.IsSolved);
        Terminal.Out.WriteLine();
        Terminal.Out.WriteLine($"{solved} of {katas.Count} katas solved");
        return solved == katas.Count ? ExitCode.Passed : ExitCode.Failed;
    }
}
