using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Journal;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>What a command wrote below katas/, and the way back.</summary>
internal static class JournalView
{
    public static string Question(Kata kata, CodeChange edits) => $"Reset {kata.Number} {kata.Name}? {Edits(edits)} kept for ./run.sh undo.";

    public static void WriteReset(IAnsiConsole console, Kata kata, CodeChange change)
    {
        if (change.IsNone)
        {
            console.WriteLine($"Nothing to reset: the code of {kata.Number} {kata.Name} is as it was shipped.");
            return;
        }

        console.MarkupLineInterpolated($"[bold]{kata.Number} {kata.Name}[/]: the code is as it was shipped again.");
        WriteChange(console, change);
        console.WriteLine($"  next        ./run.sh check {kata.Number}");
        console.WriteLine("  your edits  ./run.sh undo   brings them back");
    }

    public static void WriteTried(IAnsiConsole console, Kata kata, Variant? variant, CodeChange change)
    {
        console.MarkupLineInterpolated($"[bold]{kata.Number} {kata.Name}[/]: {kata.Repository.Relative(kata.KataFolder)} holds {variant?.Name ?? "the solution"} {(change.IsNone ? "already" : "now")}.");
        if (!change.IsNone) WriteChange(console, change);
        console.WriteLine(variant is { IsWrongFix: true } ? $"  expect      {variant.CaughtBy ?? "a test"} to fail" : "  expect      all tests to pass");
        console.WriteLine($"  next        ./run.sh check {kata.Number}");
        if (!change.IsNone) console.WriteLine("  your code   ./run.sh undo   brings it back");
    }

    public static void WriteUndone(IAnsiConsole console, Undone undone)
    {
        var kata = $"{undone.Kata.Number} {undone.Kata.Name}";
        if (undone.Change.IsNone)
        {
            console.WriteLine($"The code of {kata} is already as it was before '{undone.Command}': the next ./run.sh undo goes one step further back.");
            return;
        }

        console.MarkupLineInterpolated($"[bold]{kata}[/]: the code is as it was before '{undone.Command}'.");
        WriteChange(console, undone.Change);
        if (undone.Kept is { } kept) console.WriteLine($"  kept        {undone.Kata.Repository.Relative(kept)}   has what was there until now, with your edits since");
        console.WriteLine($"  next        ./run.sh check {undone.Kata.Number}");
    }

    private static void WriteChange(IAnsiConsole console, CodeChange change)
    {
        WriteFiles(console, "  changed     ", change.Changed);
        WriteFiles(console, "  added       ", change.Added);
        WriteFiles(console, "  removed     ", change.Removed);
        console.WriteLine();
    }

    private static void WriteFiles(IAnsiConsole console, string label, IReadOnlyList<string> names)
    {
        if (names.Count > 0) console.WriteLine(label + string.Join(", ", names));
    }

    private static string Edits(CodeChange edits)
    {
        List<string> names = [.. edits.Changed, .. edits.Added.Select(name => $"{name} (added)"), .. edits.Removed.Select(name => $"{name} (deleted)")];
        return names is [var only] ? $"Your edit to {only} is" : $"Your edits to {string.Join(", ", names)} are";
    }
}
