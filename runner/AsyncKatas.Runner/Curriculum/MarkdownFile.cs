using Markdig;
using Markdig.Syntax;

namespace AsyncKatas.Runner.Curriculum;

/// <summary>A README or hints file, cut at its second-level headings.</summary>
internal sealed class MarkdownFile
{
    private readonly string _text;
    private readonly MarkdownDocument _document;

    public MarkdownFile(string path)
    {
        _text = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        _document = Markdown.Parse(_text);
    }

    public IReadOnlyList<string> Headings => [.. Sections.Select(section => section.Heading)];

    public string? Section(string heading) => Sections.FirstOrDefault(section => section.Heading == heading).Body;

    /// <summary>The lines of the first code block of a section.</summary>
    public IReadOnlyList<string> Quote(string heading)
    {
        var quote = Markdown.Parse(Section(heading) ?? "").Descendants<FencedCodeBlock>().FirstOrDefault();
        return quote is null ? [] : quote.Lines.ToString().Split('\n');
    }

    public bool HasCode => _document.Descendants<CodeBlock>().Any();

    public IEnumerable<string> Links => _document.Descendants<Markdig.Syntax.Inlines.LinkInline>().Select(link => link.Url).OfType<string>();

    private IEnumerable<(string Heading, string Body)> Sections
    {
        get
        {
            var headings = _document.OfType<HeadingBlock>().Where(heading => heading.Level == 2).ToList();
            for (var i = 0; i < headings.Count; i++)
            {
                var start = headings[i].Span.End + 1;
                var end = i + 1 < headings.Count ? headings[i + 1].Span.Start : _text.Length;
                yield return (_text[headings[i].Span.Start..start].TrimStart('#').Trim(), _text[start..end].Trim());
            }
        }
    }
}
