using System.CommandLine;
using System.CommandLine.Help;

namespace AsyncKatas.Runner.Commands;

/// <summary>The commands in the order in which `--help` shows them; each defines itself in a file of its own.</summary>
internal static class CommandLineDefinition
{
    public static RootCommand Create()
    {
        var examples = new Examples();
        var root = new RootCommand("AsyncKatas: learn asynchronous C# by mending code that is broken the way it really breaks. Without a command: where you are, what is wrong, what to do next.")
        {
            CheckCommand.Define(examples), ListCommand.Define(examples), ResetCommand.Define(examples), UndoCommand.Define(examples), TryCommand.Define(examples),
            VerifyCommand.Define(examples), NewCommand.Define(examples), ShipCommand.Define(examples),
        };
        root.SetAction((_, cancellationToken) => StatusCommand.RunAsync(cancellationToken));
        examples.Add(root, """
            ./run.sh                where you are, what is wrong, what to do next
            ./run.sh check          judge the current kata after an edit
            ./run.sh check 3.2      judge one kata, by number, name or path
            ./run.sh verify         the project proves itself: every kata, solution and wrong fix

            Exit codes: 0 passed, 1 failed, 2 could not run.
            """);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, examples);
        return root;
    }
}
