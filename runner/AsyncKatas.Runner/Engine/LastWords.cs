using System.Text.RegularExpressions;

namespace AsyncKatas.Runner.Engine;

/// <summary>Reads from a crashed worker's error stream why it crashed.</summary>
internal static partial class LastWords
{
    public static string Explain(string errors, int exitCode)
    {
        var place = LearnersFrame().Match(errors) is { Success: true } frame ? $" in {frame.Groups["method"].Value}" : "";
        if (errors.Contains("Stack overflow", StringComparison.Ordinal)) return $"The stack overflowed{place}: the code calls itself without end.";
        if (ExitVerdict().Match(errors) is { Success: true } exit) return exit.Value.Trim();

        var unhandled = UnhandledException().Match(errors) is { Success: true } exception ? $" after an exception that nobody caught: {exception.Groups["what"].Value.Trim()}" : "";
        return $"The test process ended early with exit code {exitCode}{unhandled}{place}.";
    }

    [GeneratedRegex(@"^\s+at (?<method>AsyncKatas\.(?!TestKit|Worker|\w+\.Tests\.)[^\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex LearnersFrame();

    [GeneratedRegex(@"^.*Environment\.Exit.*$", RegexOptions.Multiline)]
    private static partial Regex ExitVerdict();

    [GeneratedRegex(@"^Unhandled exception\. (?<what>.+)$", RegexOptions.Multiline)]
    private static partial Regex UnhandledException();
}
