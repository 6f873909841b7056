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

        if (UnhandledException().Match(errors) is { Success: true } exception) return $"The test process ended early with exit code {exitCode} after an exception that nobody caught: {exception.Groups["what"].Value.Trim()}{place}.";

        return $"The test process ended early with exit code {exitCode}{place}{Said(errors)}.";
    }

    /// <summary>What the runtime or a native library wrote before it ended the process, if it wrote anything.</summary>
    private static string Said(string errors)
    {
        var line = RuntimesEnd().Match(errors) is { Success: true } end ? end.Value : errors.Split('\n').LastOrDefault(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
        return line is null ? "" : $" and said: {string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.')}";
    }

    [GeneratedRegex(@"^\s+at (?<method>AsyncKatas\.(?!TestKit|Worker|\w+\.Tests\.)[^\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex LearnersFrame();

    [GeneratedRegex(@"^.*Environment\.Exit.*$", RegexOptions.Multiline)]
    private static partial Regex ExitVerdict();

    [GeneratedRegex(@"^(?:Process terminated|Fatal error)\.[^\r\n]*(?:\r?\n(?!\s+at )[^\r\n]+)?", RegexOptions.Multiline)]
    private static partial Regex RuntimesEnd();

    [GeneratedRegex(@"^Unhandled exception\. (?<what>.+)$", RegexOptions.Multiline)]
    private static partial Regex UnhandledException();
}
