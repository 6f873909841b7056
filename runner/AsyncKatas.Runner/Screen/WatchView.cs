using AsyncKatas.Runner.Watching;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>The watch: which kata, its story in a line, the verdict, and the keys.</summary>
internal static class WatchView
{
    public static void Write(IAnsiConsole console, WatchSession session, RunEnded? last, FirstFailure? failure, StillRunning? waiting)
    {
        var kata = session.Kata;
        StatusView.WriteProgress(console, session.Katas, session.Progress);
        Notices.Write(console, session.Katas, session.Progress);
        StatusView.WriteHeading(console, kata);
        console.WriteLine();
        if (failure is not null) WriteFirstFailure(console, failure);
        if (waiting is not null) console.MarkupLineInterpolated($"  [yellow]still running[/] after {waiting.For.TotalSeconds:0} s, waiting for {waiting.Activity}");
        else if (failure is not null) console.MarkupLine("  [dim]the other tests are running ...[/]");
        else if (last is null) console.MarkupLineInterpolated($"  judging {kata.Number} {kata.Name} ...");
        else if (last.Verdict is { } verdict) WriteVerdict(console, session, verdict, last.TakesGreenBack);
        else console.MarkupLineInterpolated($"  [red]cannot judge it:[/] {last.Problem ?? ""}");
        console.WriteLine();
        WriteKeys(console, waiting is null && failure is null ? last : null);
    }

    private static void WriteFirstFailure(IAnsiConsole console, FirstFailure failure)
    {
        console.WriteLine("  red; the first to read:");
        VerdictView.WriteFailure(console, failure.Test);
        console.WriteLine();
    }

    private static void WriteVerdict(IAnsiConsole console, WatchSession session, Engine.Verdict verdict, bool takesGreenBack)
    {
        if (verdict.Passed)
        {
            var next = session.Progress.Current(session.Katas);
            console.MarkupLineInterpolated($"  [green]Solved:[/] all {verdict.Tests.Count} tests pass.");
            StatusView.WriteLesson(console, session.Kata);
            console.WriteLine();
            console.WriteLine("  s   why it works, the reference solution and the other answers");
            console.WriteLine(next is null ? "  all katas are solved" : $"  n   the next kata: {next.Number} {next.Manifest.Title}");
            return;
        }

        if (takesGreenBack) console.WriteLine("  Red after all: all tests pass in two processes, but not one after the other in one, as 'dotnet test' runs them. Does a static field outlive a test?");
        StatusView.WriteFailureCount(console, verdict);
        VerdictView.WriteFirstFailure(console, verdict);
    }

    private static void WriteKeys(IAnsiConsole console, RunEnded? shown)
    {
        console.MarkupLine("[dim]save a file to judge it again, or press[/]");
        foreach (var line in WatchKeys.Names) console.MarkupLine(string.Join(' ', line.Select(name => $"[bold][[{name[0]}]][/]{name[1..]}")));
        if (shown is not null) console.MarkupLineInterpolated($"[dim]judged in {shown.Took.TotalMilliseconds:0} ms[/]");
    }
}
