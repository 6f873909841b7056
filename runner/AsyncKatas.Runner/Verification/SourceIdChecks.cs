using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Verification;

/// <summary>That each item of the source documents is taught by a kata that says so.</summary>
internal static class SourceIdChecks
{
    public static Finding Covers(Kata kata, SourceIds ids) =>
        Finding.Of(kata.Number, "covered source ids agree with katas/sources.json", Disagreements(kata, ids));

    /// <summary>Counts what is covered; demands all of it once no kata is planned any more.</summary>
    /// <param name="commands">The runner's commands: some items are covered by one of them instead of a kata.</param>
    public static Finding Complete(Repository repository, IReadOnlyList<Kata> katas, SourceIds ids, IReadOnlySet<string> commands)
    {
        var open = ids.Items.Where(item => !IsCovered(item)).ToList();
        var planned = ids.Items.SelectMany(item => item.Katas).Distinct(StringComparer.Ordinal).Except(katas.Select(kata => kata.Number), StringComparer.Ordinal).Count();
        var claim = $"{ids.Items.Count - open.Count} of {ids.Items.Count} source items are covered" + (planned > 0 ? $"; {planned} kata{(planned == 1 ? "" : "s")} still planned" : "");
        return new Finding("katas/sources.json", claim, planned == 0 && open.Count > 0 ? $"nothing covers {string.Join(", ", open.Select(item => item.Id))}" : null);

        bool IsCovered(SourceItem item) => item.Katas.Count > 0
            ? katas.Any(kata => kata.Manifest.Covers.Contains(item.Id, StringComparer.Ordinal))
            : Exists(item.Feature?.Split(':') ?? []);

        bool Exists(string[] feature) => feature switch
        {
            ["command", var name] => commands.Contains(name),
            ["docs", var path] => File.Exists(Path.Combine(repository.Root, path)),
            ["metadata", var key] => KataManifest.Keys.Contains(key, StringComparer.Ordinal),
            ["check", _] => true,
            _ => false,
        };
    }

    private static IEnumerable<string> Disagreements(Kata kata, SourceIds ids)
    {
        var manifest = kata.Repository.Relative(kata.ManifestFile);
        var expected = ids.Items.Where(item => item.Katas.Contains(kata.Number, StringComparer.Ordinal)).Select(item => item.Id).ToList();
        foreach (var id in kata.Manifest.Covers.Except(ids.Items.Select(item => item.Id), StringComparer.Ordinal)) yield return $"{manifest} covers {id}, which katas/sources.json does not list";
        foreach (var id in kata.Manifest.Covers.Intersect(ids.Items.Select(item => item.Id), StringComparer.Ordinal).Except(expected, StringComparer.Ordinal)) yield return $"{manifest} covers {id}, but katas/sources.json does not name kata {kata.Number} for it";
        foreach (var id in expected.Except(kata.Manifest.Covers, StringComparer.Ordinal)) yield return $"{manifest} does not cover {id}, for which katas/sources.json names kata {kata.Number}";
    }
}
