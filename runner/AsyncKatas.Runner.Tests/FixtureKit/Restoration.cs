namespace AsyncKatas.Runner.Tests.FixtureKit;

/// <summary>Puts a file back as it was, or away again with the folders that were made for it.</summary>
internal sealed class Restoration(string path) : IDisposable
{
    private readonly byte[]? _before = File.Exists(path) ? File.ReadAllBytes(path) : null;
    private readonly string? _newFolder = FirstMissing(Path.GetDirectoryName(path)!);

    public void Dispose()
    {
        if (_before is not null) File.WriteAllBytes(path, _before);
        else if (_newFolder is not null) Directory.Delete(_newFolder, recursive: true);
        else File.Delete(path);
    }

    private static string? FirstMissing(string folder)
    {
        if (Directory.Exists(folder)) return null;

        return FirstMissing(Path.GetDirectoryName(folder)!) ?? folder;
    }
}
