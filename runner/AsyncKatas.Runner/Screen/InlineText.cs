using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Spectre.Console;

namespace AsyncKatas.Runner.Screen;

/// <summary>The text of a paragraph in pieces of one style each. Code keeps its back ticks and a link shows its address, so that both read without colour.</summary>
internal static class InlineText
{
    private static readonly Style Code = new(Color.Teal);

    public static IEnumerable<(string Text, Style Style)> Of(LeafBlock block, Style style) => block.Inline is { } inlines ? Of(inlines, style) : [];

    private static IEnumerable<(string Text, Style Style)> Of(ContainerInline inlines, Style style) => inlines.SelectMany(inline => Of(inline, style));

    private static IEnumerable<(string Text, Style Style)> Of(Inline inline, Style style) => inline switch
    {
        LiteralInline literal => [(literal.Content.ToString(), style)],
        CodeInline code => [($"`{code.Content}`", Code)],
        LineBreakInline => [(" ", style)],
        EmphasisInline emphasis => Of(emphasis, style.Combine(new Style(decoration: emphasis.DelimiterCount == 2 ? Decoration.Bold : Decoration.Italic))),
        LinkInline link => [.. Of((ContainerInline)link, style), ($" ({link.Url})", style)],
        AutolinkInline link => [(link.Url, style)],
        HtmlInline html => [(html.Tag, style)],
        HtmlEntityInline entity => [(entity.Transcoded.ToString(), style)],
        ContainerInline container => Of(container, style),
        _ => [(inline.ToString() ?? "", style)],
    };
}
