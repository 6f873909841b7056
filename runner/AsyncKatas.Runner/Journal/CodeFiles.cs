using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Journal;

/// <summary>A kata's code, its project included: the name of each file, and where its bytes lie.</summary>
internal sealed class CodeFiles
{
    private readonly SortedDictionary<string, string> _files;

    private CodeFiles(IEnumerable<KeyValuePair<string, string>> files) =>
        _files = new SortedDictionary<string, string>(files.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    public bool Any => _files.Count > 0;

    public static CodeFiles In(string folder) => new(ShippedCode.FilesIn(folder).Select(file => KeyValuePair.Create(Path.GetFileName(file), file)));

    /// <summary>What a reset puts back; an error where it is missing, since putting back nothing would empty the kata.</summary>
    public static CodeFiles OfShipped(Kata kata)
    {
        var folder = kata.Repository.Relative(ShippedCode.FolderOf(kata));
        return In(ShippedCode.FolderOf(kata)) is { Any: true } shipped
            ? shipped
            : throw new UserError($"{folder}, the code of {kata.Number} {kata.Name} as shipped, is missing: restore it with 'git checkout -- {folder}'.");
    }

    /// <summary>The solution as it would lie in the kata's folder: its project has another name there.</summary>
    public static CodeFiles OfSolution(Kata kata) => new(In(kata.SolutionFolder)._files
        .Select(file => file.Value == kata.SolutionProject ? KeyValuePair.Create(Path.GetFileName(kata.KataProject), file.Value) : file));

    public CodeFiles Under(Variant variant)
    {
        var laidOver = new CodeFiles(_files);
        foreach (var source in variant.Sources) laidOver._files[Path.GetFileName(source)] = source;
        return laidOver;
    }

    public CodeChange ChangeTo(CodeFiles wanted) => new(
        [.. _files.Keys.Where(name => wanted._files.TryGetValue(name, out var file) && !SameBytes(_files[name], file))],
        [.. wanted._files.Keys.Where(name => !_files.ContainsKey(name))],
        [.. _files.Keys.Where(name => !wanted._files.ContainsKey(name))]);

    /// <summary>Modes and times are copied too.</summary>
    public void CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, file) in _files) File.Copy(file, Path.Combine(folder, name));
    }

    private static bool SameBytes(string file, string other) => File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
