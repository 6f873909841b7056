namespace AsyncKatas.Runner.Curriculum;

/// <summary>Finds the variant of a kata that a user means by its name or a part of it.</summary>
internal static class VariantFinder
{
    /// <summary>What names the solution itself.</summary>
    public const string Solution = "solution";

    /// <summary>Null for the solution itself.</summary>
    public static Variant? Find(Kata kata, string asked)
    {
        Variant?[] all = [null, .. kata.Variants];
        if (all.Where(one => Names(one).Contains(asked, StringComparer.OrdinalIgnoreCase)).ToList() is [var exact]) return exact;

        var partial = all.Where(one => Name(one).Contains(asked, StringComparison.OrdinalIgnoreCase)).ToList();
        return partial switch
        {
            [var only] => only,
            [] => throw new UserError($"{kata.Number} {kata.Name} has no variant '{asked}'.{DidYouMean(all, asked)} './run.sh try {kata.Number} {Solution}' puts the solution in place."),
            _ => throw new UserError($"'{asked}' could be {Enumerate(partial)}: say which, for example './run.sh try {kata.Number} {Name(partial[0])}'."),
        };
    }

    private static string Name(Variant? variant) => variant?.Name ?? Solution;

    private static string[] Names(Variant? variant) => [Name(variant), Path.GetFileName(Name(variant))];

    private static string DidYouMean(IReadOnlyList<Variant?> all, string asked) =>
        NearNames.Of(all, Names, asked) is { Count: > 0 } near ? $" Did you mean {Enumerate(near)}?" : $" It has {string.Join(", ", all.Select(Name))}.";

    private static string Enumerate(IEnumerable<Variant?> variants) => string.Join(" or ", variants.Select(Name));
}
