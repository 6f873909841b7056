using System.Security.Cryptography;
using System.Text.Json;

namespace AsyncKatas.Runner.Curriculum;

/// <summary>
/// Which katas are solved: those that were green with exactly the files that are there now. Nothing but a green run writes it,
/// and a kata whose code was changed back is not solved.
/// </summary>
internal sealed class LearnerProgress
{
    private readonly string _file;
    private readonly Dictionary<string, string> _green;

    private LearnerProgress(string file, Dictionary<string, string> green) => (_file, _green) = (file, green);

    public static LearnerProgress Load(Repository repository)
    {
        var file = Path.Combine(repository.Root, ".asynckatas", "green.json");
        try
        {
            return new LearnerProgress(file, File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file)) ?? [] : []);
        }
        catch (JsonException)
        {
            // A damaged file is not believed; green runs write it anew.
            return new LearnerProgress(file, []);
        }
    }

    public bool IsSolved(Kata kata) => _green.TryGetValue(kata.Path, out var stamp) && stamp == Stamp(kata);

    /// <summary>The first kata that is not solved; null when all are.</summary>
    public Kata? Current(IReadOnlyList<Kata> katas) => katas.FirstOrDefault(kata => !IsSolved(kata));

    public void Record(Kata kata, bool passed)
    {
        if (passed == IsSolved(kata)) return;

        if (passed) _green[kata.Path] = Stamp(kata);
        else _green.Remove(kata.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        var written = $"{_file}.{Environment.ProcessId}";
        File.WriteAllText(written, JsonSerializer.Serialize(_green));
        File.Move(written, _file, overwrite: true);
    }

    private static string Stamp(Kata kata)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Kata.Sources(kata.KataFolder).Concat(Kata.Sources(kata.TestsFolder)).Append(kata.KataProject).Where(File.Exists))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
