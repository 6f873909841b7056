using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace AsyncKatas.Runner.Commands;

/// <summary>The commands in the order in which `--help` shows them; each defines itself in a file of its own.</summary>
internal static class CommandLineDefinition
{
    /// <summary>A kata's number alone means to work on it: `./run.sh 3.2` is `./run.sh watch 3.2`.</summary>
    public static ParseResult Parse(string[] arguments) =>
        Create().Parse(arguments is [[>= '0' and <= '9', ..], ..] ? ["watch", .. arguments] : arguments);

    public static RootCommand Create()
    {
        var examples = new Examples();
        var root = new RootCommand("AsyncKatas: learn asynchronous C# by mending code that is broken the way it really breaks. Without a command: shows the current kata, the first that is not solved, and judges it whenever you save a file.")
        {
            WatchCommand.Define(examples), CheckCommand.Define(examples), NextCommand.Define(examples), HintCommand.Define(examples),
            SolutionCommand.Define(examples), DiffCommand.Define(examples), TryCommand.Define(examples), ResetCommand.Define(examples), UndoCommand.Define(examples),
            ListCommand.Define(examples), FindCommand.Define(examples), DecideCommand.Define(examples), StatsCommand.Define(examples), DoctorCommand.Define(examples), UpdateCommand.Define(examples),
            VerifyCommand.Define(examples), BenchCommand.Define(examples), NewCommand.Define(examples), ShipCommand.Define(examples), CompletionCommand.Define(examples),
        };
        var plain = CommonOptions.Plain();
        root.Add(plain);
        root.SetAction((parsed, cancellationToken) => WatchCommand.RunAsync(asked: null, parsed.GetValue(plain), cancellationToken));
        examples.Add(root, """
            ./run.sh                the first unsolved kata: what is wrong, and again whenever you save a file
            ./run.sh 3.2            another kata
            ./run.sh check          judge the current kata after an edit
            ./run.sh check 3.2      judge one kata, by number, name or path
            ./run.sh verify         the project proves itself: every kata, solution and wrong fix

            Exit codes: 0 passed, 1 failed, 2 could not run.
            """);

        // The words that 'find' takes may begin with a hyphen, nothing else does.
        var values = root.Subcommands.SelectMany(command => command.Arguments).Where(argument => argument.Arity.MaximumNumberOfValues == 1);
        foreach (var value in values) value.Validators.Add(RefuseOption);

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, examples);
        return root;
    }

    /// <summary>An option that is mistyped would be taken for the name of a kata or whatever else may stand there.</summary>
    private static void RefuseOption(ArgumentResult argument)
    {
        if (argument.Tokens is [{ Value: ['-', ..] option }]) argument.AddError($"Unrecognized option '{option}'.");
    }
}
