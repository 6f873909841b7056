using Markdig;
using Markdig.Syntax;

namespace AsyncKatas.Runner.Curriculum;

/// <summary>A kata's story in one sentence: the first of its README.</summary>
internal static class Story
{
    public static string? FirstSentence(Kata kata)
    {
        var readme = Path.Combine(kata.KataFolder, "README.md");
        if (!File.Exists(readme)) return null;

        var markdown = File.ReadAllText(readme);
        if (Markdown.Parse(markdown).OfType<ParagraphBlock>().FirstOrDefault() is not { } paragraph) return null;

        var text = Markdown.ToPlainText(markdown.Substring(paragraph.Span.Start, paragraph.Span.Length)).ReplaceLineEndings(" ").Trim();
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }
}
