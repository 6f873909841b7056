using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Differences;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>The reference solution beside the learner's: why it works, the difference, what else is right, what only looks right.</summary>
internal static class SolutionView
{
    private const string Indent = "  ";

    public static void Write(IAnsiConsole console, Kata kata)
    {
        var readme = new MarkdownFile(Path.Combine(kata.SolutionFolder, "README.md"));
        var folder = kata.Repository.Relative(kata.SolutionFolder);
        console.MarkupLineInterpolated($"[bold]{kata.Number} {kata.Manifest.Title}[/]");
        WriteSection(console, readme, "Why it works", folder);

        WriteHeading(console, "From your code to the reference", folder);
        if (KataDiff.ToSolution(kata) is { Count: > 0 } difference) DiffView.Write(console, difference);
        else console.WriteLine($"{Indent}no difference: your code is the reference solution");

        WriteSection(console, readme, "When another answer is better", $"{folder}/alternatives");

        WriteHeading(console, "What looks right and fails", $"{folder}/wrong-fixes");
        foreach (var fix in kata.Variants.Where(variant => variant.IsWrongFix)) WriteWrongFix(console, fix);
        console.WriteLine($"{Indent}What it costs, and how Python does it: {folder}/README.md");
    }

    private static void WriteSection(IAnsiConsole console, MarkdownFile readme, string heading, string where)
    {
        WriteHeading(console, heading, where);
        MarkdownText.Write(console, readme.Section(heading) ?? "", Indent);
    }

    private static void WriteHeading(IAnsiConsole console, string heading, string where)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold yellow]{heading}[/]  [dim]{where}[/]");
        console.WriteLine();
    }

    private static void WriteWrongFix(IAnsiConsole console, Variant fix)
    {
        console.MarkupLineInterpolated($"{Indent}[bold]{Path.GetFileName(fix.Folder)}[/]");
        WriteLine(console, "tempting", fix.Tempting);
        WriteLine(console, "fails", fix.Fails);
        WriteLine(console, "caught by", fix.CaughtBy?.Replace('_', ' '));
        console.WriteLine();
    }

    private static void WriteLine(IAnsiConsole console, string label, string? text)
    {
        var margin = Margin.Of(console, Indent + Indent + new string(' ', 11));
        ProseLines.Write(console, [(text ?? "", Style.Plain)], margin with { First = $"{Indent}{Indent}{label,-11}", FirstStyle = new Style(decoration: Decoration.Dim) });
    }
}
