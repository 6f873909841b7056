namespace AsyncKatas.Runner.Curriculum;

/// <summary>Files that lie over a solution: a wrong fix, which the tests must reject, or an alternative, which they must accept.</summary>
internal sealed record Variant(Kata Kata, string Kind, string Folder)
{
    public const string WrongFixes = "wrong-fixes";
    public const string Alternatives = "alternatives";

    /// <summary>wrong-fixes/CancelWithoutAwaiting, as in -p:Variant=</summary>
    public string Name => $"{Kind}/{Path.GetFileName(Folder)}";

    public bool IsWrongFix => Kind == WrongFixes;

    public IEnumerable<string> Sources => Kata.Sources(Folder);

    /// <summary>Why a wrong fix looks right, as its opening comment says; null where it says nothing.</summary>
    public string? Tempting => Opening("// Tempting: ");

    /// <summary>Why a wrong fix fails, as its opening comment says; null where it says nothing.</summary>
    public string? Fails => Opening("// Fails: ");

    /// <summary>The test that rejects a wrong fix, as its opening comment says; null where it says nothing.</summary>
    public string? CaughtBy => Opening("// Caught by: ");

    private string? Opening(string comment) => Sources.Select(File.ReadLines).SelectMany(lines => lines.Take(10))
        .FirstOrDefault(line => line.StartsWith(comment, StringComparison.Ordinal))?[comment.Length..].Trim();
}
