namespace AsyncKatas.Runner.Curriculum;

/// <summary>
/// A kata's code as it was shipped, kept in runner/shipped: what `reset` puts back, with git or without, whether edits were
/// committed or not. `verify` proves that it equals katas/.
/// </summary>
internal static class ShippedCode
{
    public static string FolderOf(Kata kata) => Path.Combine(kata.Repository.Root, "runner", "shipped", kata.Path);

    /// <summary>What a learner edits in a kata's folder: its code and its project.</summary>
    public static IReadOnlyList<string> FilesIn(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Where(file => Path.GetExtension(file) is ".cs" or ".csproj").Order(StringComparer.Ordinal)] : [];

    /// <summary>Whether the learner's code differs from what was shipped.</summary>
    public static bool IsEdited(Kata kata) => !Same(FilesIn(kata.KataFolder), FilesIn(FolderOf(kata)));

    private static bool Same(IReadOnlyList<string> files, IReadOnlyList<string> others) =>
        files.Select(Path.GetFileName).SequenceEqual(others.Select(Path.GetFileName), StringComparer.Ordinal)
        && files.Zip(others).All(pair => File.ReadAllBytes(pair.First).AsSpan().SequenceEqual(File.ReadAllBytes(pair.Second)));
}
