using System.CommandLine;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Screen;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh verify`: the project's own test command.</summary>
internal static class VerifyCommand
{
    public static Command Define(Examples examples)
    {
        var (kata, json) = (CommonOptions.Kata("One kata only; without it, the whole project"), CommonOptions.Json());
        var parity = new Option<bool>("--parity") { Description = "Also judge everything with 'dotnet test' and compare test by test (takes minutes)" };
        var stress = new Option<bool>("--stress") { Description = "Keep every core busy meanwhile" };
        var repeat = CommonOptions.NumberFrom1("--repeat", "Run everything this many times; a test whose outcome changes is a failure", otherwise: 1);
        var command = new Command("verify", "Prove the project: katas red for their stated reasons, solutions green, wrong fixes rejected") { kata, parity, repeat, stress, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(kata),
            new VerifyOptions(parsed.GetValue(parity), parsed.GetValue(repeat)!.Value, parsed.GetValue(stress), parsed.GetValue(json)),
            cancellationToken));
        examples.Add(command, """
            ./run.sh verify                             the whole project, its own tests included
            ./run.sh verify 3.2                         one kata
            ./run.sh verify --repeat 100 --stress       hunt for flakes
            ./run.sh verify --parity                    compare with 'dotnet test', test by test
            """);
        return command;
    }

    private static async Task<int> RunAsync(string? asked, VerifyOptions options, CancellationToken cancellationToken)
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
            await VerifyKatasAsync(new KataEngine(repository, Workers(options)), katas, ids, options, view, cancellationToken);
        }
        view.Step(only is null ? "running 'dotnet test' against all solutions, with the project's own tests" : "running 'dotnet test' against the solution");
        view.Add(await SolutionTestRun.RunAsync(repository, only, katas, view.Step, cancellationToken));
        return view.Close();
    }

    private static int Workers(VerifyOptions options)
    {
        var cores = Environment.ProcessorCount;
        // A hunt for flakes crowds the cores: code that blocks spends most of its run waiting. A worker takes a third of a gigabyte.
        return options.Repeat > 1 ? Math.Max(cores, Math.Min(4 * cores, 16)) : cores;
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
            var (verdicts, findings) = await verification.RunAsync(kata, options.Repeat, subject => SayJudged(view, options, subject), cancellationToken);
            view.Add(findings);
            if (options.Parity) await CompareAsync(verdicts, view, cancellationToken);
        }
        if (options.Repeat > 1) view.Add([verification.Flakes(options.Repeat)]);
    }

    /// <summary>A hunt takes minutes for each kata, everything else seconds.</summary>
    private static void SayJudged(VerifyView view, VerifyOptions options, Subject subject)
    {
        if (options.Repeat > 1) view.Step($"ran {options.Repeat} times: {subject.Kata.Number} {subject.Label}");
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
