using System.Text.RegularExpressions;
using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Health;

/// <summary>Whether .NET has moved on since a kata was written: an API that replaces what it teaches, or one that it names and that is obsolete now.</summary>
internal static partial class CurriculumChecks
{
    private const string About = "curriculum";

    public static IEnumerable<Diagnosis> Run(IReadOnlyList<Kata> katas)
    {
        var unreadable = katas.Where(kata => kata.ManifestProblem is not null).ToList();
        foreach (var kata in unreadable) yield return Diagnosis.Problem(About, kata.ManifestProblem!, $"./run.sh verify {kata.Number}");

        var framework = new FrameworkApi();
        var stale = katas.Except(unreadable).SelectMany(kata => Stale(kata, framework)).ToList();
        foreach (var diagnosis in stale) yield return diagnosis;
        if (unreadable.Count == 0 && stale.Count == 0) yield return Diagnosis.Ok(About, $"none of the {katas.Count} katas is stale on .NET {Environment.Version}");
    }

    private static IEnumerable<Diagnosis> Stale(Kata kata, FrameworkApi framework)
    {
        var next = $"compare {kata.Repository.Relative(kata.KataFolder)}/README.md with what .NET offers now, then ./run.sh verify {kata.Number}";
        foreach (var api in kata.Manifest.RefreshWhen.Where(framework.Has)) yield return Diagnosis.Warning(About, $"{kata.Number} may be stale: {api} exists in .NET {Environment.Version}", next);
        foreach (var tag in kata.Manifest.Tags.Where(tag => NamesObsolete(tag, framework))) yield return Diagnosis.Warning(About, $"{kata.Number} may be stale: {tag}, one of its tags, is obsolete in .NET {Environment.Version}", next);
    }

    private static bool NamesObsolete(string tag, FrameworkApi framework) =>
        Api().Match(tag) is { Success: true } match && framework.IsObsolete(match.Groups["type"].Value, match.Groups["member"] is { Success: true } member ? member.Value : null);

    /// <summary>Thread, Thread.Abort or Lazy&lt;T&gt;; symptoms and Python names look otherwise or are unknown to the framework.</summary>
    [GeneratedRegex(@"^(?<type>[A-Z]\w*)(<.+>)?(\.(?<member>[A-Z]\w*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Api();
}
