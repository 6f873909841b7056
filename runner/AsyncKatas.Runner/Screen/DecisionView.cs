using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Decisions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AsyncKatas.Runner.Screen;

/// <summary>An answer with its reasons and katas, or the whole tree.</summary>
internal static class DecisionView
{
    private const int ScreenWidth = 80;

    public static void WriteAnswer(IAnsiConsole console, DecisionAnswer answer, IReadOnlyList<MappedKata> map)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[green]Answer:[/] [bold]{answer.Text}[/]");
        console.WriteLine();
        foreach (var reason in answer.Because) console.Write(Indented($"- {reason}"));
        foreach (var kata in map.Where(kata => answer.Katas.Contains(kata.Number, StringComparer.Ordinal)).OrderBy(kata => answer.Katas.ToList().IndexOf(kata.Number)))
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{kata.Number} {kata.Title}[/]{(kata.Kata is null ? "  (planned)" : "")}");
            console.Write(Indented($"next: {kata.Next}"));
        }
    }

    public static void WriteAll(IAnsiConsole console, DecisionQuestion question, IReadOnlyList<MappedKata> map)
    {
        // A tree is read by its indentation, which lines of any length would lose in a pipe as well.
        console.Profile.Width = Math.Min(console.Profile.Width, ScreenWidth);
        var tree = new Tree(new Markup($"[bold]{Markup.Escape(question.Ask)}[/]"));
        Add(tree, question, map);
        console.Write(tree);
        console.WriteLine();
        console.WriteLine("Numbers are katas; those in brackets are planned.");
        console.WriteLine("./run.sh decide asks these questions, and gives the reasons.");
    }

    private static void Add(IHasTreeNodes parent, DecisionQuestion question, IReadOnlyList<MappedKata> map)
    {
        foreach (var option in question.Options)
        {
            if (option.Then is { } next) Add(parent.AddNode(new Markup($"{Markup.Escape(option.If)}\n[bold]{Markup.Escape(next.Ask)}[/]")), next, map);
            else if (option.Answer is { } answer) parent.AddNode(new Markup($"{Markup.Escape(option.If)}  [dim]{Numbers(answer, map)}[/]\n[green]= {Markup.Escape(answer.Text)}[/]"));
        }
    }

    private static string Numbers(DecisionAnswer answer, IReadOnlyList<MappedKata> map) =>
        string.Join(' ', answer.Katas.Select(number => map.Any(kata => kata.Number == number && kata.Kata is not null) ? number : $"({number})"));

    private static IRenderable Indented(string text) => new Padder(new Text(text)).Padding(2, 0, 0, 0);
}
