using AsyncKatas.Runner.Search;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>What a search has found: each kata, why it matched, and what to do next.</summary>
internal static class FindView
{
    private const int MostShown = 8;

    public static void Write(IAnsiConsole console, string query, IReadOnlyList<FoundKata> found)
    {
        console.WriteLine(found.Count == 1 ? $"1 kata is about '{query}'." : $"{found.Count} katas are about '{query}', the best match first.");
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in found.Take(MostShown))
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{match.Kata.Number} {match.Kata.Title}[/]{(match.Kata.Kata is null ? "  (planned)" : "")}");
            foreach (var reason in match.Reasons)
            {
                WriteIndented(console, $"{Label(reason.Kind)}: {reason.Text}");
                if (reason.InDotNet is { } sentence && told.Add(sentence)) WriteIndented(console, $"in .NET: {sentence}");
            }
            WriteIndented(console, $"next: {match.Kata.Next}");
        }
        if (found.Count <= MostShown) return;

        console.WriteLine();
        console.WriteLine($"And {found.Count - MostShown} more, less close: another word narrows the search.");
    }

    public static void WriteNothing(IAnsiConsole console, string query, IReadOnlyList<string> suggestions)
    {
        var instead = suggestions.Count == 0 ? "" : $" Near it: {string.Join(", ", suggestions.Select(word => $"./run.sh find {word}"))}.";
        console.WriteLine($"No kata is about '{query}'.{instead} './run.sh list' shows all, './run.sh decide' asks what you need.");
    }

    private static void WriteIndented(IAnsiConsole console, string text) => console.Write(new Padder(new Text(text)).Padding(2, 0, 0, 0));

    private static string Label(TextKind kind) => kind switch
    {
        TextKind.Symptom => "matches",
        TextKind.Readme => "README",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
