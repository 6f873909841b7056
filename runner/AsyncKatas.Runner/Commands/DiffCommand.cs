using System.CommandLine;
using AsyncKatas.Runner.Differences;
using AsyncKatas.Runner.Screen;
using Spectre.Console;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh diff`: from the learner's code to the reference solution, or from the shipped code to the learner's.</summary>
internal static class DiffCommand
{
    public static Command Define(Examples examples)
    {
        var (kata, spoil) = (CommonOptions.CurrentKata(), CommonOptions.Spoil());
        var shipped = new Option<bool>("--shipped") { Description = "Show instead what you have changed since the kata was shipped" };
        var command = new Command("diff", "Show what separates your code from the reference solution, once the kata was green") { kata, shipped, spoil };
        command.SetAction(parsed => Run(parsed.GetValue(kata), parsed.GetValue(shipped), parsed.GetValue(spoil)));
        examples.Add(command, """
            ./run.sh diff 3.2
            ./run.sh diff --shipped
            ./run.sh diff 3.2 | git apply     your code becomes the reference solution
            """);
        return command;
    }

    private static int Run(string? asked, bool shipped, bool spoil)
    {
        var about = AskedKata.Find(asked);
        if (!shipped && !spoil) about.RequireSolvedOnce("diff");

        var lines = shipped ? KataDiff.SinceShipped(about.Kata) : KataDiff.ToSolution(about.Kata);
        if (lines.Count > 0) DiffView.Write(Terminal.Out, lines);
        else Terminal.Out.WriteLine($"no difference: {about.Kata.Number} {about.Kata.Name} is as {(shipped ? "it was shipped" : "the reference solution")}");
        return ExitCode.Passed;
    }
}
