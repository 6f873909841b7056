namespace AsyncKatas.Runner.Curriculum;

/// <summary>Guesses what was meant by a name with a typo.</summary>
internal static class NearNames
{
    /// <summary>The nearest first, at most three; none that would be far-fetched.</summary>
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> all, Func<T, IEnumerable<string>> names, string asked) =>
    [
        .. all
            .Select(one => (one, distance: names(one).Min(name => Distance(name, asked))))
            .Where(pair => pair.distance <= Math.Max(1, asked.Length / 4))
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.one)
            .Take(3),
    ];

    /// <summary>Edits between what was asked and a name, or the beginning of a longer name.</summary>
    private static int Distance(string name, string asked) =>
        Math.Min(EditDistance(name.ToLowerInvariant(), asked.ToLowerInvariant()), EditDistance(name[..Math.Min(name.Length, asked.Length)].ToLowerInvariant(), asked.ToLowerInvariant()));

    private static int EditDistance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            previous = current;
        }
        return previous[^1];
    }
}
