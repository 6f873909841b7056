using System.CommandLine;
using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Commands;

/// <summary>What the library found wrong with a command line, in one line that ends with the next command.</summary>
internal static class CommandLineErrors
{
    public static string First(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var next = command is RootCommand ? "'./run.sh --help' shows the commands." : $"'./run.sh {command.Name} --help' shows what it takes.";
        return $"{InOneLine(parsed.Errors[0].Message)}{DidYouMean(parsed)} {next}";
    }

    // The library lists the values that an option takes one below the other.
    private static string InOneLine(string message) =>
        message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var problem, .. [_, ..] values] ? $"{problem} {string.Join(", ", values)}." : message;

    private static string DidYouMean(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is not [{ Length: > 2 } asked, ..]) return "";      // anything is near a letter or two

        var command = parsed.CommandResult.Command;
        var names = command.Subcommands.Concat<Symbol>(command.Options).Select(symbol => symbol.Name);
        return NearNames.Of(names, name => [name], asked) is { Count: > 0 } near ? $" Did you mean {string.Join(" or ", near)}?" : "";
    }
}
