using System.Globalization;
using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Tests.FixtureKit;

/// <summary>The fixture's katas as a learner's workplace: a test edits them as it likes, and they are as before when it ends.</summary>
internal sealed class LearnerFolders : IDisposable
{
    private readonly FixtureCurriculum _fixture;
    private readonly Dictionary<string, byte[]> _before;

    public LearnerFolders(FixtureCurriculum fixture)
    {
        _fixture = fixture;
        _before = AllFiles().ToDictionary(file => file, File.ReadAllBytes, StringComparer.Ordinal);
    }

    public void Dispose()
    {
        foreach (var file in AllFiles().Where(file => !_before.ContainsKey(file))) File.Delete(file);
        foreach (var (file, bytes) in _before)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
        if (Directory.Exists(_fixture.Repository.State)) Directory.Delete(_fixture.Repository.State, recursive: true);
    }

    /// <summary>Each file of a kata's code with its bytes.</summary>
    public static IReadOnlyDictionary<string, string> Bytes(string folder) =>
        ShippedCode.FilesIn(folder).ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(File.ReadAllBytes(file)), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> Bytes(Kata kata) => Bytes(kata.KataFolder);

    public static IReadOnlyDictionary<string, string> ShippedBytes(Kata kata) => Bytes(ShippedCode.FolderOf(kata));

    /// <summary>A changed file with a byte order mark, Windows line ends and no last one, an added one that is no text at all, and a deleted one.</summary>
    public static void EditEverything(Kata kata)
    {
        var code = kata.KataSources.First();
        File.WriteAllBytes(code, [0xEF, 0xBB, 0xBF, .. "// mine\r\n// no last line end"u8]);
        File.WriteAllBytes(Path.Combine(kata.KataFolder, "Notes.cs"), [0xFF, 0x00, 0xC3, 0x28, 0x0D, 0x1A]);
        File.Delete(kata.KataProject);
    }

    public static void Edit(Kata kata, string text) => File.WriteAllText(kata.KataSources.First(), text);

    /// <summary>So many files that writing them takes long enough to be interrupted.</summary>
    public static void AddFiles(Kata kata, int count)
    {
        for (var i = 0; i < count; i++) File.WriteAllText(Path.Combine(kata.KataFolder, string.Create(CultureInfo.InvariantCulture, $"Added{i:0000}.cs")), $"// mine {i}");
    }

    private IEnumerable<string> AllFiles() => Directory.GetFiles(_fixture.Repository.Katas, "*", SearchOption.AllDirectories);
}
