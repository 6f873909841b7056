namespace AsyncKatas.Runner.Curriculum;

/// <summary>
/// A kata's code as it was shipped, kept in runner/shipped: what `reset` puts back, with git or without, whether edits were
/// committed or not. `verify` proves that it equals katas/.
/// </summary>
internal static class ShippedCode
{
    public static string Tree(Repository repository) => Path.Combine(repository.Root, "runner", "shipped");

    public static string FolderOf(Kata kata) => Path.Combine(Tree(kata.Repository), kata.Path);

    /// <summary>What a learner edits in a kata's folder: its code and its project.</summary>
    public static IReadOnlyList<string> FilesIn(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Where(file => Path.GetExtension(file) is ".cs" or ".csproj").Order(StringComparer.Ordinal)] : [];

    /// <summary>Whether the learner's code differs from what was shipped.</summary>
    public static bool IsEdited(Kata kata) => !Same(FilesIn(kata.KataFolder), FilesIn(FolderOf(kata)));

    /// <summary>Makes the kata's code as it is now the shipped one, and returns the files that were written.</summary>
    public static IReadOnlyList<string> Ship(Kata kata)
    {
        var folder = FolderOf(kata);
        foreach (var old in FilesIn(folder)) File.Delete(old);
        Directory.CreateDirectory(folder);
        var copies = FilesIn(kata.KataFolder).Select(file => (file, copy: Path.Combine(folder, Path.GetFileName(file)))).ToList();
        foreach (var (file, copy) in copies) File.Copy(file, copy);
        return [.. copies.Select(pair => pair.copy)];
    }

    private static bool Same(IReadOnlyList<string> files, IReadOnlyList<string> others) =>
        files.Select(Path.GetFileName).SequenceEqual(others.Select(Path.GetFileName), StringComparer.Ordinal)
        && files.Zip(others).All(pair => File.ReadAllBytes(pair.First).AsSpan().SequenceEqual(File.ReadAllBytes(pair.Second)));
}
