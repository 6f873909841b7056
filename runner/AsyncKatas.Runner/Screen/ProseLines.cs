using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>
/// Breaks a paragraph into lines between words. Spectre.Console wraps too, but it fills lines with blanks to the right
/// edge where a text is indented, which a pipe or a copied text would keep.
/// </summary>
internal static class ProseLines
{
    public static void Write(IAnsiConsole console, IEnumerable<(string Text, Style Style)> pieces, Margin margin)
    {
        var line = new Paragraph(margin.First, margin.FirstStyle);
        var used = margin.First.Length;
        var empty = true;
        foreach (var word in Words(pieces))
        {
            var length = word.Sum(part => part.Text.Length);
            if (!empty && used + 1 + length > margin.Width)
            {
                WholeLine.Write(console, line, used);
                (line, used, empty) = (new Paragraph(margin.Rest), margin.Rest.Length, true);
            }
            if (!empty) line.Append(" ");
            foreach (var (text, style) in word) line.Append(text, style);
            used += length + (empty ? 0 : 1);
            empty = false;
        }
        WholeLine.Write(console, line, used);
    }

    /// <summary>What stands between two blanks; it may change its style on the way, as in "**bold**,".</summary>
    private static IEnumerable<IReadOnlyList<(string Text, Style Style)>> Words(IEnumerable<(string Text, Style Style)> pieces)
    {
        var word = new List<(string Text, Style Style)>();
        foreach (var (text, style) in pieces)
        {
            var parts = text.Split(' ');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }
                if (parts[i].Length > 0) word.Add((parts[i], style));
            }
        }
        if (word.Count > 0) yield return word;
    }
}
