using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AsyncKatas.Runner.Commands;

/// <summary>The library's help, with a command's examples below it, and named as users call the program.</summary>
internal sealed class HelpWithExamples(HelpAction standard, Examples examples) : SynchronousCommandLineAction
{
    /// <summary>Whoever asks for help does not know yet what the command takes.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var help = new StringWriter();
        parseResult.InvocationConfiguration.Output = help;
        var exitCode = standard.Invoke(parseResult);

        output.Write(help.ToString().Replace("  AsyncKatas.Runner ", "  ./run.sh ", StringComparison.Ordinal).TrimEnd());
        output.WriteLine();
        if (examples.Of(parseResult.CommandResult.Command) is not { } text) return exitCode;

        output.WriteLine();
        output.WriteLine("Examples:");
        foreach (var line in text.Split('\n')) output.WriteLine($"  {line}".TrimEnd());
        return exitCode;
    }
}
