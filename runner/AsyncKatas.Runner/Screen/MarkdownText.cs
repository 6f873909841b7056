using System.Globalization;
using Markdig;
using Markdig.Syntax;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>Markdown as a terminal shows it: wrapped paragraphs, lists with their bullets, code as it is.</summary>
internal static class MarkdownText
{
    public static void Write(IAnsiConsole console, string markdown, string indent)
    {
        var first = true;
        foreach (var block in Markdown.Parse(markdown))
        {
            if (!first) console.WriteLine();
            first = false;
            WriteBlock(console, block, Margin.Of(console, indent));
        }
    }

    private static void WriteBlock(IAnsiConsole console, Block block, Margin margin)
    {
        switch (block)
        {
            case HeadingBlock heading:
                ProseLines.Write(console, InlineText.Of(heading, Style.Plain.Decoration(Decoration.Bold)), margin);
                break;
            case ListBlock list:
                WriteList(console, list, margin);
                break;
            case ParagraphBlock paragraph:
                ProseLines.Write(console, InlineText.Of(paragraph, Style.Plain), margin);
                break;
            case LeafBlock leaf:
                foreach (var line in leaf.Lines.ToString().Split('\n')) console.WriteLine($"{margin.Rest}  {line}".TrimEnd());
                break;
            case ContainerBlock container:
                WriteBlocks(console, container, margin);
                break;
        }
    }

    private static void WriteList(IAnsiConsole console, ListBlock list, Margin margin)
    {
        var number = list.IsOrdered ? int.Parse(list.OrderedStart ?? "1", CultureInfo.InvariantCulture) : 0;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var bullet = list.IsOrdered ? $"{number++}. " : "- ";
            WriteBlocks(console, item, margin with { First = margin.First + bullet, Rest = margin.Rest + new string(' ', bullet.Length) });
            margin = margin with { First = margin.Rest };
        }
    }

    private static void WriteBlocks(IAnsiConsole console, ContainerBlock container, Margin margin)
    {
        foreach (var block in container)
        {
            WriteBlock(console, block, margin);
            margin = margin with { First = margin.Rest };
        }
    }
}
