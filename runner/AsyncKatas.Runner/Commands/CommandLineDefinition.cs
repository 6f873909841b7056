using System.CommandLine;
using System.CommandLine.Help;

namespace AsyncKatas.Runner.Commands;

/// <summary>The commands and their options; what they do is in a file for each.</summary>
internal static class CommandLineDefinition
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as JSON; the schemas are in runner/AsyncKatas.Runner/Reports" };

    public static RootCommand Create()
    {
        var examples = new Dictionary<Command, string>();
        var root = new RootCommand("AsyncKatas: learn asynchronous C# by mending code that is broken the way it really breaks. Without a command: where you are, what is wrong, what to do next.")
        {
            Check(examples), List(examples), Verify(examples), New(examples),
        };
        root.SetAction((_, cancellationToken) => StatusCommand.RunAsync(cancellationToken));
        examples[root] = """
            ./run.sh                where you are, what is wrong, what to do next
            ./run.sh check          judge the current kata after an edit
            ./run.sh check 3.2      judge one kata, by number, name or path
            ./run.sh verify         the project proves itself: every kata, solution and wrong fix

            Exit codes: 0 passed, 1 failed, 2 could not run.
            """;
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, examples);
        return root;
    }

    private static Command Check(Dictionary<Command, string> examples)
    {
        var kata = Kata("A number (3.2), a part of the name (fail-fast) or a path; without it, the current kata");
        var command = new Command("check", "Judge a kata: compile it, run its tests, show the first failure in full") { kata, Json };
        command.SetAction((parsed, cancellationToken) => CheckCommand.RunAsync(parsed.GetValue(kata), parsed.GetValue(Json), cancellationToken));
        examples[command] = """
            ./run.sh check
            ./run.sh check fail-fast
            ./run.sh check katas/03-primitives/02-fail-fast-group --json
            """;
        return command;
    }

    private static Command List(Dictionary<Command, string> examples)
    {
        var command = new Command("list", "Show all katas, and which of them are solved") { Json };
        command.SetAction(parsed => ListCommand.Run(parsed.GetValue(Json)));
        examples[command] = """
            ./run.sh list
            ./run.sh list --json
            """;
        return command;
    }

    private static Command Verify(Dictionary<Command, string> examples)
    {
        var kata = Kata("One kata only; without it, the whole project");
        var parity = new Option<bool>("--parity") { Description = "Also judge everything with 'dotnet test' and compare test by test (takes minutes)" };
        var stress = new Option<bool>("--stress") { Description = "Keep every core busy meanwhile" };
        var repeat = new Option<int>("--repeat") { Description = "Run everything this many times; a test whose outcome changes is a failure", DefaultValueFactory = _ => 1 };
        repeat.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var times) && times < 1) result.AddError("--repeat needs a number from 1.");
        });
        var command = new Command("verify", "Prove the project: katas red for their stated reasons, solutions green, wrong fixes rejected") { kata, parity, repeat, stress, Json };
        command.SetAction((parsed, cancellationToken) => VerifyCommand.RunAsync(
            parsed.GetValue(kata),
            new VerifyOptions(parsed.GetValue(parity), parsed.GetValue(repeat), parsed.GetValue(stress), parsed.GetValue(Json)),
            cancellationToken));
        examples[command] = """
            ./run.sh verify                             the whole project, its own tests included
            ./run.sh verify 3.2                         one kata
            ./run.sh verify --repeat 100 --stress       hunt for flakes
            ./run.sh verify --parity                    compare with 'dotnet test', test by test
            """;
        return command;
    }

    private static Command New(Dictionary<Command, string> examples)
    {
        var number = new Argument<string>("number") { Description = "Chapter and kata number, such as 3.7" };
        var slug = new Argument<string>("slug") { Description = "The kata's name, such as my-slug" };
        var command = new Command("new", "Lay out the three folders of a new kata and say what to write next") { number, slug };
        command.SetAction((parsed, cancellationToken) => NewCommand.RunAsync(parsed.GetValue(number)!, parsed.GetValue(slug)!, cancellationToken));
        examples[command] = "./run.sh new 3.7 my-slug";
        return command;
    }

    private static Argument<string?> Kata(string description) => new("kata") { Description = description, Arity = ArgumentArity.ZeroOrOne };
}
