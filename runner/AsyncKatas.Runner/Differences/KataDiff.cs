using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Differences;

/// <summary>What separates the learner's code from the reference solution, or from the code as it was shipped.</summary>
internal static class KataDiff
{
    /// <summary>Applied in the checkout, it turns the learner's code into the reference solution.</summary>
    public static IReadOnlyList<string> ToSolution(Kata kata) => Lines(kata, Files(kata.KataFolder), Files(kata.SolutionFolder));

    /// <summary>What the learner has changed.</summary>
    public static IReadOnlyList<string> SinceShipped(Kata kata) => Lines(kata, Files(ShippedCode.FolderOf(kata)), Files(kata.KataFolder));

    private static List<string> Lines(Kata kata, Dictionary<string, string> before, Dictionary<string, string> after) =>
    [
        .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(name =>
            UnifiedDiff.Of($"{kata.Repository.Relative(kata.KataFolder)}/{name}", before.GetValueOrDefault(name), after.GetValueOrDefault(name))),
    ];

    /// <summary>Code and project by the name that they have in the kata's folder.</summary>
    private static Dictionary<string, string> Files(string folder) => ShippedCode.FilesIn(folder)
        .ToDictionary(file => Path.GetFileName(file).Replace(".Solution.csproj", ".csproj", StringComparison.Ordinal), File.ReadAllText, StringComparer.Ordinal);
}
