using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Verification;

/// <summary>How a kata's source files are laid out and commented.</summary>
internal static class SourceChecks
{
    private const string Todo = "// TODO:";

    public static IEnumerable<Finding> Run(Kata kata)
    {
        yield return Finding.Of(kata.Number, "the kata has one TODO, the solution none", Todos(kata));
        yield return Finding.Of(kata.Number, "kata and solution have the same files", SameFiles(kata));
        yield return Finding.Of(kata.Number, "variants say why they are there", kata.Variants.SelectMany(Header));
        yield return Finding.Of(kata.Number, "there are wrong fixes and alternatives", EnoughVariants(kata));
    }

    private static IEnumerable<string> Todos(Kata kata)
    {
        var inKata = Count(kata.KataFolder);
        if (inKata != 1) yield return $"{kata.Repository.Relative(kata.KataFolder)} has {inKata} lines with '{Todo}'; expected 1";

        var inSolution = Count(kata.SolutionFolder);
        if (inSolution != 0) yield return $"{kata.Repository.Relative(kata.SolutionFolder)} has {inSolution} lines with '{Todo}'; expected none";

        static int Count(string folder) => Kata.Sources(folder).SelectMany(File.ReadLines).Count(line => line.Contains(Todo, StringComparison.Ordinal));
    }

    private static IEnumerable<string> SameFiles(Kata kata)
    {
        var inKata = Kata.Sources(kata.KataFolder).Select(Path.GetFileName).ToList();
        var inSolution = Kata.Sources(kata.SolutionFolder).Select(Path.GetFileName).ToList();
        foreach (var name in inKata.Except(inSolution, StringComparer.Ordinal)) yield return $"{kata.Repository.Relative(kata.SolutionFolder)} lacks {name}";
        foreach (var name in inSolution.Except(inKata, StringComparer.Ordinal)) yield return $"{kata.Repository.Relative(kata.KataFolder)} lacks {name}";
    }

    private static IEnumerable<string> Header(Variant variant)
    {
        string[] openings = variant.IsWrongFix ? ["// Tempting: ", "// Fails: ", "// Caught by: "] : ["// Also right: "];
        var found = variant.Sources.Any(file => File.ReadLines(file).Take(openings.Length).Zip(openings, (line, opening) => line.StartsWith(opening, StringComparison.Ordinal)).Count(right => right) == openings.Length);
        if (!found) yield return $"{variant.Kata.Repository.Relative(variant.Folder)}: no file opens with the lines '{string.Join("', '", openings.Select(opening => opening + "..."))}'";
    }

    private static IEnumerable<string> EnoughVariants(Kata kata)
    {
        if (!kata.Variants.Any(variant => variant.IsWrongFix)) yield return $"{kata.Repository.Relative(kata.SolutionFolder)} has no wrong-fixes folder: nothing shows that the tests cannot be fooled";
        if (kata.Variants.All(variant => variant.IsWrongFix)) yield return $"{kata.Repository.Relative(kata.SolutionFolder)} has no alternatives folder: nothing shows that other right answers pass";
    }
}
