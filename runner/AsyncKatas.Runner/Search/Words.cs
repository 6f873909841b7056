using System.Text.RegularExpressions;

namespace AsyncKatas.Runner.Search;

/// <summary>
/// Cuts a text into the words that a search compares: run_in_executor has three, Task.WhenAll has two, and WhenAll can also be
/// found by its second part. A full-text engine would be far larger than the forty katas that it would search.
/// </summary>
internal static partial class Words
{
    private static readonly HashSet<string> Small = new(["a", "an", "and", "are", "as", "at", "by", "for", "i", "in", "is", "it", "my", "of", "on", "or", "the", "to", "was", "with"], StringComparer.Ordinal);

    public static IReadOnlyList<Word> In(string text) => [.. WordPattern().Matches(text).Select(match => new Word(Singular(match.Value), Parts(match.Value)))];

    /// <summary>What all has to match: small words such as "is" do not count, unless there is nothing else.</summary>
    public static IReadOnlyList<string> Asked(string text)
    {
        var all = In(text).Select(word => word.Whole).Distinct(StringComparer.Ordinal).ToList();
        return all.Where(word => !Small.Contains(word)).ToList() is { Count: > 0 } telling ? telling : all;
    }

    /// <summary>Tasks is found by task, and the other way round.</summary>
    private static string Singular(string word) =>
        word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1].ToLowerInvariant() : word.ToLowerInvariant();

    private static IReadOnlyList<string> Parts(string word) => [.. PartPattern().Matches(word).Select(match => Singular(word[match.Index..]))];

    /// <summary>A number keeps its point: 3.2 is one word.</summary>
    [GeneratedRegex(@"\d+(?:\.\d+)+|[\p{L}\p{N}]+")]
    private static partial Regex WordPattern();

    /// <summary>Where a part begins inside a word: in front of the C and the F of IDbContextFactory.</summary>
    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})")]
    private static partial Regex PartPattern();
}

/// <param name="Whole">In lower case, without the s of a plural.</param>
/// <param name="Parts">The same from each further capital on.</param>
internal sealed record Word(string Whole, IReadOnlyList<string> Parts)
{
    private const int ShortestBeginning = 3;

    /// <summary>How well it answers a word that was asked for: 3 the same, 2 begins with it, 1 has a part that does, 0 not at all.</summary>
    public int Answers(string asked)
    {
        if (Whole == asked) return 3;
        if (asked.Length < ShortestBeginning || char.IsDigit(asked[0])) return 0;
        if (Whole.StartsWith(asked, StringComparison.Ordinal)) return 2;

        return Parts.Any(part => part.StartsWith(asked, StringComparison.Ordinal)) ? 1 : 0;
    }
}
