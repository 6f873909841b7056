using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AsyncKatas.Runner.Curriculum;

/// <summary>katas/README.md as data: every kata of the curriculum, also those that are only planned.</summary>
internal static partial class KataMap
{
    private static readonly MarkdownPipeline Tables = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>The rows of the map in its order, then katas that it does not name yet.</summary>
    public static IReadOnlyList<MappedKata> Read(Repository repository, IReadOnlyList<Kata> katas)
    {
        var existing = katas.ToDictionary(kata => kata.Number, StringComparer.Ordinal);
        var file = Path.Combine(repository.Katas, "README.md");
        var rows = Rows(repository, File.Exists(file) ? File.ReadAllText(file) : "", existing).DistinctBy(row => row.Number, StringComparer.Ordinal).ToList();
        var unmapped = katas.Where(kata => rows.TrueForAll(row => row.Number != kata.Number)).Select(kata => new MappedKata(kata.Number, kata.Manifest.Title, "", "", Page(repository, kata.Number), kata));
        return [.. rows, .. unmapped];
    }

    private static IEnumerable<MappedKata> Rows(Repository repository, string text, Dictionary<string, Kata> existing)
    {
        var chapter = "";
        foreach (var block in Markdown.Parse(text, Tables))
        {
            if (block is HeadingBlock { Level: 2 } heading) chapter = PlainText(heading.Inline);
            if (block is not Table table) continue;

            var rows = table.OfType<TableRow>().Select(row => row.OfType<TableCell>().Select(cell => string.Concat(cell.Descendants<ParagraphBlock>().Select(paragraph => PlainText(paragraph.Inline)))).ToList()).ToList();
            var (title, lesson) = (rows[0].IndexOf("Title"), rows[0].IndexOf("What it teaches"));
            if (title < 0) continue;

            foreach (var cells in rows.Skip(1).Where(cells => NumberPattern().IsMatch(cells[0])))
            {
                var number = NumberPattern().Match(cells[0]).Value;
                yield return new MappedKata(number, cells[title], lesson < 0 ? "" : cells[lesson], chapter, Page(repository, number), existing.GetValueOrDefault(number));
            }
        }
    }

    /// <summary>The page on when to use what, of the kata's chapter if it has one.</summary>
    private static string? Page(Repository repository, string number)
    {
        var prefix = number.Split('.')[0].PadLeft(2, '0') + "-";
        var page = Directory.GetDirectories(repository.Katas, prefix + "*").Select(folder => Path.Combine(folder, "README.md")).FirstOrDefault(File.Exists);
        return page is null ? null : repository.Relative(page);
    }

    private static string PlainText(ContainerInline? inline) =>
        inline is null ? "" : string.Concat(inline.Descendants<LeafInline>().Select(leaf => leaf is CodeInline code ? code.Content : leaf.ToString())).Trim();

    [GeneratedRegex(@"^\d+\.\d+")]
    private static partial Regex NumberPattern();
}

/// <param name="Lesson">What the map says that it teaches.</param>
/// <param name="Page">The chapter's page on when to use what; null while it has none.</param>
/// <param name="Kata">Null while the kata is only planned.</param>
internal sealed record MappedKata(string Number, string Title, string Lesson, string Chapter, string? Page, Kata? Kata)
{
    /// <summary>What to do next about it, in one line.</summary>
    public string Next => Kata is { } kata
        ? $"./run.sh check {Number}   (read {kata.Repository.Relative(kata.KataFolder)}/README.md first)"
        : $"planned, not built yet; {(Page is null ? "katas/README.md says what it will teach" : $"{Page} says when to use what")}";
}
