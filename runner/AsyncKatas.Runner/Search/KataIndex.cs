using System.Text.RegularExpressions;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Verification;

namespace AsyncKatas.Runner.Search;

/// <summary>All texts that a kata can be found by: its own, its row on the map, and the symptoms that it treats.</summary>
internal static partial class KataIndex
{
    private static readonly string[] TellingSections = ["Story", "Symptom"];

    public static IReadOnlyList<IndexedKata> Of(IReadOnlyList<MappedKata> map, SymptomTable table) =>
        [.. map.Select(kata => new IndexedKata(kata, [.. Mapped(kata), .. Treated(kata, table), .. kata.Kata is { } existing ? Own(existing) : []]))];

    private static IEnumerable<SearchText> Mapped(MappedKata kata)
    {
        yield return new SearchText(TextKind.Number, kata.Number, 20);
        yield return new SearchText(TextKind.Title, kata.Title, 8);
        yield return new SearchText(TextKind.Lesson, kata.Lesson, 4);
        yield return new SearchText(TextKind.Chapter, kata.Chapter, 2);
    }

    private static IEnumerable<SearchText> Treated(MappedKata kata, SymptomTable table) =>
        from symptom in table.Symptoms
        let place = symptom.Katas.ToList().IndexOf(kata.Number)
        where place >= 0
        from text in symptom.Seen.Select(seen => new SearchText(TextKind.Symptom, seen, 10 - Math.Min(place, 3), symptom.InDotNet))
        select text;

    private static IEnumerable<SearchText> Own(Kata kata)
    {
        yield return new SearchText(TextKind.Name, kata.Name, 8);
        yield return new SearchText(TextKind.Lesson, kata.Manifest.Lesson, 4);
        foreach (var tag in kata.Manifest.Tags) yield return new SearchText(TextKind.Tag, tag, 8);

        var readme = new MarkdownFile(Path.Combine(kata.KataFolder, "README.md"));
        foreach (var sentence in TellingSections.SelectMany(section => SentenceEnd().Split(readme.Section(section) ?? "")))
            yield return new SearchText(TextKind.Readme, WhiteSpace().Replace(sentence.Replace("```", " ", StringComparison.Ordinal), " ").Trim(), 1);
    }

    [GeneratedRegex(@"(?<=[.!?:])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}

internal sealed record IndexedKata(MappedKata Kata, IReadOnlyList<SearchText> Texts);
