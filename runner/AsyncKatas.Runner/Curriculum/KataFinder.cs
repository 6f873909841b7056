namespace AsyncKatas.Runner.Curriculum;

/// <summary>Finds the kata that a user means by a number, a part of its name, or a path.</summary>
internal static class KataFinder
{
    public static Kata Find(IReadOnlyList<Kata> katas, string asked)
    {
        if (katas.FirstOrDefault(kata => Names(kata).Contains(asked, StringComparer.OrdinalIgnoreCase)) is { } exact) return exact;
        if (katas.FirstOrDefault(kata => IsInside(kata, asked)) is { } byPath) return byPath;

        var partial = katas.Where(kata => kata.Path.Contains(asked, StringComparison.OrdinalIgnoreCase)).ToList();
        return partial switch
        {
            [var only] => only,
            [] => throw new UserError($"No kata is called '{asked}'.{DidYouMean(katas, asked)} './run.sh list' shows all."),
            _ => throw new UserError($"'{asked}' could be {Enumerate(partial)}: say which, for example './run.sh check {partial[0].Number}'."),
        };
    }

    private static string[] Names(Kata kata) => [kata.Number, kata.Name, kata.Slug, kata.Path, kata.ProjectName, Unpadded(kata)];

    private static string Unpadded(Kata kata) => $"{kata.Number}-{kata.Name}";

    private static bool IsInside(Kata kata, string asked)
    {
        if (!asked.Contains('/') && !asked.Contains('\\') && !Path.Exists(asked)) return false;

        var full = Path.GetFullPath(asked);
        return new[] { kata.KataFolder, kata.SolutionFolder, kata.TestsFolder }
            .Any(folder => (full + Path.DirectorySeparatorChar).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase));
    }

    private static string DidYouMean(IReadOnlyList<Kata> katas, string asked)
    {
        var near = NearNames.Of(katas, Names, asked);
        return near.Count == 0 ? "" : $" Did you mean {Enumerate(near)}?";
    }

    private static string Enumerate(IEnumerable<Kata> katas) => string.Join(" or ", katas.Select(kata => $"{kata.Number} {kata.Name}"));
}
