using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>A verdict as a learner reads it: the first failure in full, the others by name.</summary>
internal static class VerdictView
{
    private const int ShownErrors = 5;

    public static void Write(IAnsiConsole console, Verdict verdict)
    {
        if (!verdict.Compiles)
        {
            WriteErrors(console, verdict);
            return;
        }

        foreach (var test in verdict.Tests.Where(test => test.Outcome != TestOutcome.Failed)) console.MarkupLineInterpolated($"  [green]ok[/]    {test.DisplayName}");
        var failures = InReadingOrder(verdict);
        foreach (var test in failures.Skip(1)) console.MarkupLineInterpolated($"  [red]fails[/] {test.DisplayName}");
        if (failures.Count > 0) WriteFailure(console, failures[0]);
        else if (verdict.Crash is { } crash) console.MarkupLineInterpolated($"  [red]{crash}[/]");
    }

    public static void WriteFirstFailure(IAnsiConsole console, Verdict verdict)
    {
        if (!verdict.Compiles) WriteErrors(console, verdict);
        else if (InReadingOrder(verdict) is [var first, ..]) WriteFailure(console, first);
        else if (verdict.Crash is { } crash) console.MarkupLineInterpolated($"  [red]{crash}[/]");
    }

    /// <summary>Failures in the order of kata.json, which is the order to read them; others after them.</summary>
    private static List<TestResult> InReadingOrder(Verdict verdict)
    {
        var declared = verdict.Subject.Kata.Manifest.Red.Keys.ToList();
        return verdict.Failures.OrderBy(test => declared.IndexOf(test.Method) is var index && index < 0 ? declared.Count : index).ToList();
    }

    private static void WriteFailure(IAnsiConsole console, TestResult test)
    {
        console.MarkupLineInterpolated($"  [red]fails[/] [bold]{test.DisplayName}[/]");
        console.WriteLine();
        foreach (var line in FailureText.Of(test)) console.WriteLine(line.Length == 0 ? "" : "    " + line);
        if (test.Output is { } output)
        {
            console.WriteLine();
            console.MarkupLine("  [dim]printed while it ran:[/]");
            foreach (var line in output.TrimEnd().Split('\n').TakeLast(12)) console.WriteLine("    " + line.TrimEnd());
        }
    }

    private static void WriteErrors(IAnsiConsole console, Verdict verdict)
    {
        var repository = verdict.Subject.Kata.Repository;
        var errors = verdict.Errors.ToList();
        console.MarkupLineInterpolated($"  [red]does not compile:[/] {errors.Count} error{(errors.Count == 1 ? "" : "s")}");
        foreach (var error in errors.Take(ShownErrors))
        {
            console.WriteLine();
            if (error.File is { } file) console.MarkupLineInterpolated($"  [bold]{repository.Relative(file)}:{error.Line}[/]");
            console.WriteLine($"    {error.Text} {(error.Id is "" ? "" : $"({error.Id})")}");
            if (error.SourceLine is not { } source) continue;

            var indent = source.Length - source.TrimStart().Length;
            console.MarkupLineInterpolated($"      [dim]{source.Trim()}[/]");
            console.MarkupLineInterpolated($"      [red]{new string(' ', Math.Max(0, error.Column - 1 - indent))}^[/]");
        }
        if (errors.Count > ShownErrors) console.WriteLine($"\n  and {errors.Count - ShownErrors} more");
    }
}
