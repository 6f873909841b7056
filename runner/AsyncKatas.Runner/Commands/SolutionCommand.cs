using System.CommandLine;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Commands;

/// <summary>`./run.sh solution`: why the reference works, how it differs from the learner's code, what else works and what does not.</summary>
internal static class SolutionCommand
{
    public static Command Define(Examples examples)
    {
        var (kata, spoil) = (CommonOptions.CurrentKata(), CommonOptions.Spoil());
        var command = new Command("solution", "Compare with the reference, its alternatives and the wrong fixes, once the kata was green") { kata, spoil };
        command.SetAction(parsed => Run(parsed.GetValue(kata), parsed.GetValue(spoil)));
        examples.Add(command, """
            ./run.sh solution 3.2
            ./run.sh solution --spoil     before you have solved it
            """);
        return command;
    }

    private static int Run(string? asked, bool spoil)
    {
        var about = AskedKata.Find(asked);
        if (!spoil) about.RequireSolvedOnce("solution");

        SolutionView.Write(Terminal.Out, about.Kata);
        return ExitCode.Passed;
    }
}
