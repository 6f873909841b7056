using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>A unified diff: coloured in a terminal; elsewhere exactly the text that `git apply` takes.</summary>
internal static class DiffView
{
    public static void Write(IAnsiConsole console, IReadOnlyList<string> lines)
    {
        if (console.Profile.Capabilities.Ansi) WriteColoured(console, lines);
        else foreach (var line in lines) console.Profile.Out.Writer.Write(line);
    }

    private static void WriteColoured(IAnsiConsole console, IReadOnlyList<string> lines)
    {
        // The terminal wraps long lines by itself; the library would break them, and a copied text would be no diff any more.
        var width = console.Profile.Width;
        console.Profile.Width = lines.Max(line => line.Length);
        foreach (var line in lines) console.Write(new Text(line.TrimEnd('\r', '\n') + "\n", StyleOf(line)));
        console.Profile.Width = width;
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
