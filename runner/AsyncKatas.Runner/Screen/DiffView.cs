using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>A unified diff: coloured in a terminal; elsewhere exactly the text that `git apply` takes.</summary>
internal static class DiffView
{
    public static void Write(IAnsiConsole console, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            // Without a terminal, past the library: it may change blanks at a line's end.
            if (!console.Profile.Capabilities.Ansi) console.Profile.Out.Writer.Write(line);
            else WholeLine.Write(console, new Text(line.TrimEnd('\r', '\n'), StyleOf(line)), line.Length);
        }
    }

    private static Style StyleOf(string line) => line[0] switch
    {
        _ when line.StartsWith("--- ", StringComparison.Ordinal) || line.StartsWith("+++ ", StringComparison.Ordinal) => new Style(decoration: Decoration.Bold),
        '+' => new Style(Color.Green),
        '-' => new Style(Color.Red),
        '@' => new Style(Color.Teal),
        _ => Style.Plain,
    };
}
