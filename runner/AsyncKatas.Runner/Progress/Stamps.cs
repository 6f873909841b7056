using System.Security.Cryptography;
using System.Text;
using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Progress;

/// <summary>Hashes that tell whether files are still the same.</summary>
internal static class Stamps
{
    /// <summary>What a verdict depends on: the learner's code, and the tests that judged it.</summary>
    public static string OfAttempt(Kata kata) => Of(ShippedCode.FilesIn(kata.KataFolder).Concat(Kata.Sources(kata.TestsFolder)));

    public static string OfShipped(Kata kata) => Of(ShippedCode.FilesIn(ShippedCode.FolderOf(kata)));

    public static string Of(IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
