using System.CommandLine;
using System.CommandLine.Parsing;
using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Commands;

/// <summary>What the library found wrong with a command line, in one line that ends with the next command.</summary>
internal static class CommandLineErrors
{
    public static string First(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var next = command is RootCommand ? "'./run.sh --help' shows the commands." : $"'./run.sh {command.Name} --help' shows what it takes.";
        // The library takes an option that is mistyped for an argument, and complains of the one after it.
        var option = parsed.Tokens.FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))?.Value;
        var problem = option is null ? InOneLine(parsed.Errors[0].Message) : $"Unrecognized option '{option}'.";
        return $"{problem}{DidYouMean(command, option ?? parsed.UnmatchedTokens.FirstOrDefault())} {next}";
    }

    // The library lists the values that an option takes one below the other.
    private static string InOneLine(string message) =>
        message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var problem, .. [_, ..] values] ? $"{problem} {string.Join(", ", values)}." : message;

    private static string DidYouMean(Command command, string? asked)
    {
        if (asked is not { Length: > 2 }) return "";      // anything is near a letter or two

        var names = command.Subcommands.Concat<Symbol>(command.Options).Select(symbol => symbol.Name);
        return NearNames.Of(names, name => [name], asked) is { Count: > 0 } near ? $" Did you mean {string.Join(" or ", near)}?" : "";
    }
}
