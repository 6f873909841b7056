using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Verification;

/// <summary>That the three trees mirror each other, and that the solution file and the map name everything in them.</summary>
internal static class TreeChecks
{
    private const string NotAKata = "TestKit";

    public static IEnumerable<Finding> Run(Repository repository, IReadOnlyList<Kata> katas)
    {
        yield return Finding.Of("trees", "katas, solutions and tests mirror each other", Mirrors(repository, katas));
        yield return Finding.Of("runner/shipped", "the katas are as shipped", Unshipped(repository, katas));
        yield return Finding.Of("AsyncKatas.sln", "every project is in the solution", Unlisted(repository));
        yield return Finding.Of("katas/README.md", "the map links every kata", Unmapped(repository, katas));
    }

    private static IEnumerable<string> Unshipped(Repository repository, IReadOnlyList<Kata> katas)
    {
        foreach (var kata in katas.Where(ShippedCode.IsEdited))
        {
            yield return ShippedCode.FilesIn(ShippedCode.FolderOf(kata)).Count > 0
                ? $"katas/{kata.Path} was edited: './run.sh reset {kata.Number}' puts it back, './run.sh ship {kata.Number}' makes it what is shipped"
                : $"runner/shipped/{kata.Path} is missing: './run.sh ship {kata.Number}' fills it with the kata's code";
        }
        var tree = ShippedCode.Tree(repository);
        var present = Directory.Exists(tree) ? Directory.GetDirectories(tree).SelectMany(Directory.GetDirectories).Select(folder => Path.GetRelativePath(tree, folder).Replace('\\', '/')) : [];
        foreach (var path in present.Except(katas.Select(kata => kata.Path), StringComparer.Ordinal)) yield return $"runner/shipped/{path} belongs to no kata";
    }

    private static IEnumerable<string> Mirrors(Repository repository, IReadOnlyList<Kata> katas)
    {
        foreach (var tree in new[] { repository.Katas, repository.Solutions, repository.Tests })
        {
            var known = katas.Select(kata => kata.Path).ToHashSet(StringComparer.Ordinal);
            var present = Directory.Exists(tree)
                ? Directory.GetDirectories(tree).Where(folder => Path.GetFileName(folder) != NotAKata).SelectMany(Directory.GetDirectories).Select(folder => Path.GetRelativePath(tree, folder).Replace('\\', '/')).ToList()
                : [];
            foreach (var path in known.Except(present, StringComparer.Ordinal)) yield return $"{repository.Relative(tree)}/{path} is missing";
            foreach (var path in present.Except(known, StringComparer.Ordinal)) yield return $"{repository.Relative(tree)}/{path} belongs to no kata";
        }
        foreach (var project in katas.SelectMany(kata => new[] { kata.KataProject, kata.SolutionProject, kata.TestsProject }).Where(project => !File.Exists(project)))
            yield return $"{repository.Relative(project)} is missing";
    }

    private static IEnumerable<string> Unlisted(Repository repository)
    {
        var listed = File.ReadAllText(repository.Solution).Replace('\\', '/');
        return new[] { "katas", "solutions", "tests", "runner" }
            .Select(tree => Path.Combine(repository.Root, tree)).Where(Directory.Exists)
            .SelectMany(tree => Directory.GetFiles(tree, "*.csproj", SearchOption.AllDirectories))
            .Select(repository.Relative)
            .Where(project => !project.StartsWith("runner/shipped/", StringComparison.Ordinal))
            .Where(project => !listed.Contains($"\"{project}\"", StringComparison.Ordinal))
            .Select(project => $"{project} is not in AsyncKatas.sln: dotnet sln add {project} --solution-folder {Path.GetDirectoryName(Path.GetDirectoryName(project))!.Replace('\\', '/')}");
    }

    private static IEnumerable<string> Unmapped(Repository repository, IReadOnlyList<Kata> katas)
    {
        var linked = new MarkdownFile(Path.Combine(repository.Katas, "README.md")).Links.Select(link => link.TrimEnd('/')).ToHashSet(StringComparer.Ordinal);
        foreach (var kata in katas.Where(kata => !linked.Contains(kata.Path))) yield return $"katas/README.md does not link {kata.Path}";
        var rows = File.ReadAllLines(Path.Combine(repository.Katas, "README.md"));
        foreach (var kata in katas.Where(kata => linked.Contains(kata.Path) && kata.ManifestProblem is null))
        {
            var row = $"| {kata.Manifest.Title} |";
            var facts = $"| {Difficulty.Stars(kata.Manifest.Difficulty)} | {kata.Manifest.Minutes} |";
            if (!rows.Any(line => line.StartsWith($"| [{kata.Number}]({kata.Path}", StringComparison.Ordinal) && line.Contains(row, StringComparison.Ordinal) && line.Contains(facts, StringComparison.Ordinal)))
                yield return $"katas/README.md: the row of {kata.Number} should say \"{row}\" and \"{facts}\", as kata.json does";
        }
        foreach (var link in linked.Where(link => !link.Contains(':') && !Path.Exists(Path.Combine(repository.Katas, link.Split('#')[0])))) yield return $"katas/README.md links {link}, which does not exist";
        foreach (var chapter in katas.Select(kata => kata.Chapter).Distinct(StringComparer.Ordinal).Where(chapter => !File.Exists(Path.Combine(repository.Katas, chapter, "README.md"))))
            yield return $"katas/{chapter}/README.md, the chapter's decision table, is missing";
    }
}
