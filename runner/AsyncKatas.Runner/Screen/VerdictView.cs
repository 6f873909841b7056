using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>A verdict as a learner reads it: the first failure in full, the others by name.</summary>
internal static class VerdictView
{
    private const int Indent = 4;
    private const int ShownErrors = 5;

    /// <param name="full">Every failure in full, not the first one only.</param>
    public static void Write(IAnsiConsole console, Verdict verdict, bool full)
    {
        if (!verdict.Compiles)
        {
            WriteErrors(console, verdict);
            return;
        }

        foreach (var test in verdict.Tests.Where(test => test.Outcome != TestOutcome.Failed)) console.MarkupLineInterpolated($"  [green]ok[/]    {test.DisplayName}");
        var failures = InReadingOrder(verdict);
        if (full)
        {
            foreach (var test in failures.Skip(1).Reverse())
            {
                WriteFailure(console, test);
                console.WriteLine();
            }
        }
        else
        {
            foreach (var test in failures.Skip(1)) console.MarkupLineInterpolated($"  [red]fails[/] {test.DisplayName}");
        }
        if (failures.Count > 0) WriteFailure(console, failures[0]);
        else if (verdict.Crash is { } crash) console.MarkupLineInterpolated($"  [red]{crash}[/]");
    }

    public static void WriteFirstFailure(IAnsiConsole console, Verdict verdict)
    {
        if (!verdict.Compiles) WriteErrors(console, verdict);
        else if (InReadingOrder(verdict) is [var first, ..]) WriteFailure(console, first);
        else if (verdict.Crash is { } crash) console.MarkupLineInterpolated($"  [red]{crash}[/]");
    }

    public static void WriteFailure(IAnsiConsole console, TestResult test)
    {
        console.MarkupLineInterpolated($"  [red]fails[/] [bold]{test.DisplayName}[/]");
        console.WriteLine();
        foreach (var line in FailureText.Of(test)) WriteIndented(console, line);
        if (test.Output is { } output)
        {
            console.WriteLine();
            console.MarkupLine("  [dim]printed while it ran:[/]");
            foreach (var line in output.TrimEnd().Split('\n').TakeLast(12)) console.WriteLine("    " + line.TrimEnd());
        }
    }

    /// <summary>One line for one kata.</summary>
    public static void WriteSummary(IAnsiConsole console, Verdict verdict)
    {
        var kata = verdict.Subject.Kata;
        var (mark, state) = verdict switch
        {
            { Passed: true } => ("[green]ok[/]   ", $"all {verdict.Tests.Count} tests pass"),
            { Compiles: false } => ("[red]fails[/]", "does not compile"),
            { Crash: { } crash } => ("[red]fails[/]", crash),
            _ => ("[red]fails[/]", $"{verdict.Failures.Count()} of {verdict.Tests.Count} tests fail"),
        };
        console.MarkupLine($"{mark} {Markup.Escape($"{kata.Number} {kata.Name}: {state}")}");
    }

    /// <summary>Failures in the order of kata.json, which is the order to read them; others after them.</summary>
    private static List<TestResult> InReadingOrder(Verdict verdict)
    {
        var declared = verdict.Subject.Kata.Manifest.Red.Keys.ToList();
        return verdict.Failures.OrderBy(test => declared.IndexOf(test.Method) is var index && index < 0 ? declared.Count : index).ToList();
    }

    /// <summary>As it is, since timelines are pictures; a line that is too long goes on below its own beginning.</summary>
    private static void WriteIndented(IAnsiConsole console, string line)
    {
        var text = line.TrimStart();
        var indent = new string(' ', text.Length == 0 ? 0 : Indent + line.Length - text.Length);
        if (indent.Length + text.Length <= console.Profile.Width) console.WriteLine(indent + text);
        else ProseLines.Write(console, [(text, Style.Plain)], Margin.Of(console, indent));
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
            WriteIndented(console, error.Id is "" ? error.Text : $"{error.Text} ({error.Id})");
            if (error.SourceLine is not { } source) continue;

            var indent = source.Length - source.TrimStart().Length;
            console.MarkupLineInterpolated($"      [dim]{source.Trim()}[/]");
            console.MarkupLineInterpolated($"      [red]{new string(' ', Math.Max(0, error.Column - 1 - indent))}^[/]");
        }
        if (errors.Count > ShownErrors) console.WriteLine($"\n  and {errors.Count - ShownErrors} more");
    }
}
