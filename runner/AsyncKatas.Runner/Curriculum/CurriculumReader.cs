using System.Text.RegularExpressions;

namespace AsyncKatas.Runner.Curriculum;

/// <summary>Reads the katas from the folder names, which are the only list there is.</summary>
internal static partial class CurriculumReader
{
    public static IReadOnlyList<Kata> Read(Repository repository)
    {
        var katas = KataPaths(repository.Katas).Select(path => new Kata(repository, path)).ToList();
        return katas.Count > 0 ? katas : throw new UserError($"There is no kata in {repository.Katas}: restore the folder with 'git checkout -- katas'.");
    }

    /// <summary>Also the katas whose folder the learner has deleted.</summary>
    public static IReadOnlyList<Kata> ReadWithDeleted(Repository repository) =>
        [.. KataPaths(repository.Katas).Union(KataPaths(ShippedCode.Tree(repository)), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path => new Kata(repository, path))];

    /// <summary>NN-chapter/NN-slug for each kata folder of a tree, in order.</summary>
    public static IEnumerable<string> KataPaths(string tree) => Directory.Exists(tree)
        ? from chapter in Directory.GetDirectories(tree)
          from kata in Directory.GetDirectories(chapter)
          let path = $"{Path.GetFileName(chapter)}/{Path.GetFileName(kata)}"
          where KataPath().IsMatch(path)
          orderby path
          select path
        : [];

    [GeneratedRegex(@"^\d\d-[a-z0-9-]+/\d\d-[a-z0-9-]+$")]
    private static partial Regex KataPath();
}
