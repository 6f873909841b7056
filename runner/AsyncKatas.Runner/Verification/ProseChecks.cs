using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Verification;

/// <summary>What a kata says: its README, hints, and the README of its solution.</summary>
internal static class ProseChecks
{
    public static readonly string[] KataSections = ["Story", "Symptom", "Your task", "Done when", "Out of scope", "Read more"];
    public static readonly string[] SolutionSections = ["Why it works", "Why the wrong fixes fail", "When another answer is better", "What it costs", "In Python"];

    private const int WordsPerHint = 90;

    private static readonly string[] HintLevels = ["1", "2", "3"];
    private static readonly string[] Belittling = ["just", "obviously", "simply"];

    public static IEnumerable<Finding> Run(Kata kata)
    {
        var readme = new MarkdownFile(Path.Combine(kata.KataFolder, "README.md"));
        yield return Finding.Of(kata.Number, "the kata's README has its sections", Sections(kata, kata.KataFolder, readme, KataSections));
        yield return Finding.Of(kata.Number, "the README links what kata.json names for reading", kata.Manifest.Reading
            .Where(link => !readme.Links.Contains(link.Url, StringComparer.Ordinal))
            .Select(link => $"{kata.Repository.Relative(kata.KataFolder)}/README.md does not link {link.Url}, which kata.json lists under \"reading\""));
        yield return Finding.Of(kata.Number, "hints have three levels", Hints(kata));

        var solution = new MarkdownFile(Path.Combine(kata.SolutionFolder, "README.md"));
        yield return Finding.Of(kata.Number, "the solution's README has its sections", Sections(kata, kata.SolutionFolder, solution, SolutionSections));
        yield return Finding.Of(kata.Number, "the solution's README speaks of each variant", kata.Variants
            .Select(variant => Path.GetFileName(variant.Folder))
            .Where(name => !$"{solution.Section("Why the wrong fixes fail")} {solution.Section("When another answer is better")}".Contains(name, StringComparison.Ordinal))
            .Select(name => $"{kata.Repository.Relative(kata.SolutionFolder)}/README.md does not speak of {name}"));
    }

    private static IEnumerable<string> Sections(Kata kata, string folder, MarkdownFile readme, string[] expected)
    {
        var name = $"{kata.Repository.Relative(folder)}/README.md";
        if (!readme.Headings.SequenceEqual(expected, StringComparer.Ordinal))
        {
            yield return $"{name} has the sections [{string.Join(", ", readme.Headings)}]; expected [{string.Join(", ", expected)}]";
            yield break;
        }
        foreach (var section in expected.Where(section => readme.Section(section) is "")) yield return $"{name}: the section {section} is empty";
    }

    private static IEnumerable<string> Hints(Kata kata)
    {
        var name = $"{kata.Repository.Relative(kata.KataFolder)}/hints.md";
        var hints = new MarkdownFile(Path.Combine(kata.KataFolder, "hints.md"));
        if (!hints.Headings.SequenceEqual(HintLevels, StringComparer.Ordinal))
        {
            yield return $"{name} has the levels [{string.Join(", ", hints.Headings)}]; expected [1, 2, 3]";
            yield break;
        }
        if (hints.HasCode) yield return $"{name} contains code: a hint must not be paste-able";
        foreach (var level in HintLevels)
        {
            var words = hints.Section(level)!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is 0 or > WordsPerHint) yield return $"{name}: level {level} has {words.Length} words; expected 1 to {WordsPerHint}";
            foreach (var word in Belittling.Where(word => words.Any(written => string.Equals(written.Trim('.', ',', ';', ':', '!', '?', '(', ')', '*', '"'), word, StringComparison.OrdinalIgnoreCase)))) yield return $"{name}: level {level} says \"{word}\"";
        }
    }
}
