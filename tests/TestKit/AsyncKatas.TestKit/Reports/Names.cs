namespace AsyncKatas.TestKit;

/// <summary>Lists of names as sentences show them.</summary>
internal static class Names
{
    const int Shown = 6;

    public static string InBrackets(IEnumerable<string> names)
    {
        var all = names.ToList();
        if (all.Count == 0) return "";
        return $" ({string.Join(", ", all.Take(Shown))}{(all.Count > Shown ? $" and {all.Count - Shown} more" : "")})";
    }
}
