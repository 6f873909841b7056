using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Search;

/// <summary>Finds katas by words, all of which must match, and says why each was found.</summary>
internal static class KataSearch
{
    private const int MostSuggestions = 3;

    /// <summary>The best match first; between equals, what exists before what is planned.</summary>
    public static IReadOnlyList<FoundKata> Find(IReadOnlyList<IndexedKata> index, string query)
    {
        var (phrase, asked) = (Words.In(query).Select(word => word.Whole).ToList(), Words.Asked(query));
        return
        [
            .. from kata in index
               where asked.All(word => kata.Texts.Any(text => text.Answers(word) > 0))
               let score = asked.Sum(word => kata.Texts.Max(text => text.Answers(word))) + kata.Texts.Max(text => text.Bonus(phrase, asked))
               orderby score descending, kata.Kata.Kata is null
               select new FoundKata(kata.Kata, Reasons(kata.Texts, phrase, asked)),
        ];
    }

    /// <summary>What to ask for instead, after a query that found nothing: the likeliest spelling, or the words that do occur.</summary>
    public static IReadOnlyList<string> Suggest(IReadOnlyList<IndexedKata> index, string query)
    {
        var asked = Words.Asked(query);
        var known = asked.Where(word => index.Any(kata => kata.Texts.Any(text => text.Answers(word) > 0))).ToList();
        var vocabulary = index.SelectMany(kata => kata.Texts).Where(text => text.Kind is not TextKind.Readme).SelectMany(text => text.Vocabulary).Distinct(StringComparer.Ordinal).ToList();
        var near =
            from word in asked.Except(known, StringComparer.Ordinal)
            from other in vocabulary
            where other.Length > 2
            let distance = Spelling.Distance(word, other)
            where Spelling.IsNear(distance, word)
            orderby distance
            select other;
        return [.. near.Concat(known).Distinct(StringComparer.Ordinal).Take(MostSuggestions)];
    }

    /// <summary>The fewest texts that together hold every word, the most telling first.</summary>
    private static IReadOnlyList<SearchText> Reasons(IReadOnlyList<SearchText> texts, IReadOnlyList<string> phrase, IReadOnlyList<string> asked)
    {
        var (reasons, open) = (new List<SearchText>(), asked.ToList());
        while (open.Count > 0)
        {
            var best = texts.MaxBy(text => (open.Count(word => text.Answers(word) > 0), open.Sum(text.Answers) + text.Bonus(phrase, asked)))!;
            reasons.Add(best);
            open.RemoveAll(word => best.Answers(word) > 0);
        }
        return reasons;
    }
}

internal sealed record FoundKata(MappedKata Kata, IReadOnlyList<SearchText> Reasons);
