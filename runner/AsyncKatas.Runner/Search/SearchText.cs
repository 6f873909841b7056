namespace AsyncKatas.Runner.Search;

/// <summary>Where a kata speaks of something.</summary>
internal enum TextKind
{
    Number,
    Symptom,
    Title,
    Name,
    Tag,
    Lesson,
    Chapter,
    Readme,
}

/// <summary>One text that a kata can be found by.</summary>
/// <param name="Weight">How much a match in it says about the kata.</param>
/// <param name="InDotNet">Of a symptom: what it usually is in .NET.</param>
internal sealed record SearchText(TextKind Kind, string Text, int Weight, string? InDotNet = null)
{
    private readonly IReadOnlyList<Word> _words = Words.In(Text);

    public IEnumerable<string> Vocabulary => _words.Select(word => word.Whole);

    /// <summary>How well it answers one word.</summary>
    public int Answers(string asked) => _words.Max(word => (int?)word.Answers(asked)) * Weight ?? 0;

    /// <summary>What it is worth beyond its words, when it holds them all: more as a phrase, most as the whole text.</summary>
    public int Bonus(IReadOnlyList<string> phrase, IReadOnlyList<string> asked)
    {
        if (!asked.All(word => Answers(word) > 0)) return 0;

        var whole = _words.Select(word => word.Whole).ToList();
        var at = Enumerable.Range(0, Math.Max(0, whole.Count - phrase.Count + 1)).Any(start => whole.Skip(start).Take(phrase.Count).SequenceEqual(phrase, StringComparer.Ordinal));
        return Weight * (!at ? 1 : whole.Count > phrase.Count ? 3 : 6);
    }
}
