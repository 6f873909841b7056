using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Screen;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh verify`: the project's own test command.</summary>
internal static class VerifyCommand
{
    public static async Task<int> RunAsync(string? asked, VerifyOptions options, CancellationToken cancellationToken)
    {
        var repository = Repository.Find();
        var all = CurriculumReader.Read(repository);
        var only = asked is null ? null : KataFinder.Find(all, asked);
        IReadOnlyList<Kata> katas = only is null ? all : [only];
        var ids = SourceIds.Read(repository);

        var view = new VerifyView(options.Json);
        if (only is null) view.Add([.. TreeChecks.Run(repository, all), SourceIdChecks.Complete(repository, all.Where(kata => kata.ManifestProblem is null).ToList(), ids, CommandNames())]);
        using (options.Stress ? new BusyCores() : null)
        {
            // A hunt for flakes crowds the cores: code that blocks spends most of its run waiting.
            var workers = Environment.ProcessorCount * (options.Repeat > 1 ? 2 : 1);
            await VerifyKatasAsync(new KataEngine(repository, workers), katas, ids, options, view, cancellationToken);
        }
        view.Step(only is null ? "running 'dotnet test' against all solutions, with the project's own tests" : "running 'dotnet test' against the solution");
        view.Add(await SolutionTestRun.RunAsync(repository, only, katas, cancellationToken));
        return view.Close();
    }

    private static HashSet<string> CommandNames() => CommandLineDefinition.Create().Subcommands.Select(command => command.Name).ToHashSet(StringComparer.Ordinal);

    private static async Task VerifyKatasAsync(KataEngine engine, IReadOnlyList<Kata> katas, SourceIds ids, VerifyOptions options, VerifyView view, CancellationToken cancellationToken)
    {
        using var _ = engine;
        await engine.PrepareAsync(katas.SelectMany(BehaviourChecks.Subjects), view.Step, cancellationToken);
        var verification = new KataVerification(engine, ids);
        foreach (var kata in katas)
        {
            view.Step($"verifying {kata.Number} {kata.Name}{(options.Repeat > 1 ? $", {options.Repeat} times" : "")}");
            var (verdicts, findings) = await verification.RunAsync(kata, options.Repeat, cancellationToken);
            view.Add(findings);
            if (options.Parity) await CompareAsync(verdicts, view, cancellationToken);
        }
        if (options.Repeat > 1) view.Add([verification.Flakes(options.Repeat)]);
    }

    private static async Task CompareAsync(IEnumerable<Verdict> verdicts, VerifyView view, CancellationToken cancellationToken)
    {
        foreach (var verdict in verdicts)
        {
            var (number, label) = (verdict.Subject.Kata.Number, verdict.Subject.Label);
            view.Step($"comparing {number} {label} with 'dotnet test'");
            var reference = await DotnetTest.JudgeAsync(verdict.Subject, cancellationToken);
            view.Add([Finding.Of(number, $"{label}: the engine's verdict equals dotnet test's", VerdictComparison.Differences(reference, verdict))]);
        }
    }
}
