namespace AsyncKatas.Runner.Curriculum;

/// <summary>Guesses what was meant by a name with a typo.</summary>
internal static class NearNames
{
    /// <summary>The nearest first, at most three; none that would be far-fetched.</summary>
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> all, Func<T, IEnumerable<string>> names, string asked) =>
    [
        .. all
            .Select(one => (one, distance: names(one).Min(name => Distance(name, asked))))
            .Where(pair => Spelling.IsNear(pair.distance, asked))
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.one)
            .Take(3),
    ];

    /// <summary>Edits between what was asked and a name, or the beginning of a longer name.</summary>
    private static int Distance(string name, string asked) =>
        Math.Min(Spelling.Distance(name.ToLowerInvariant(), asked.ToLowerInvariant()), Spelling.Distance(name[..Math.Min(name.Length, asked.Length)].ToLowerInvariant(), asked.ToLowerInvariant()));
}
