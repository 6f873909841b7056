using System.Globalization;
using System.Xml.Linq;
using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Verification;

/// <summary>Reads what coverlet measured: which lines of a solution its tests execute.</summary>
internal static class Coverage
{
    public static Finding Of(Kata kata, IEnumerable<XDocument> reports)
    {
        var lines = reports.SelectMany(report => Lines(kata, report))
            .GroupBy(line => (line.File, line.Number)).Select(line => (line.Key.File, line.Key.Number, Hit: line.Any(one => one.Hit)))
            .OrderBy(line => line.File, StringComparer.Ordinal).ThenBy(line => line.Number).ToList();

        var missed = lines.Where(line => !line.Hit).Select(line => $"{kata.Repository.Relative(line.File)}:{line.Number} is never executed").ToList();
        return new Finding(
            kata.Number, $"all {lines.Count} lines of the solution are executed",
            lines.Count == 0 ? $"no coverage was measured for {kata.Repository.Relative(kata.SolutionFolder)}" : missed.Count > 0 ? string.Join('\n', missed) : null);
    }

    /// <summary>File names are relative to one of the report's source folders; what lies elsewhere was generated.</summary>
    private static IEnumerable<(string File, int Number, bool Hit)> Lines(Kata kata, XDocument report)
    {
        var folders = report.Descendants("source").Select(source => source.Value).ToList();
        foreach (var type in report.Descendants("class"))
        {
            var file = folders.Select(folder => Path.GetFullPath(Path.Combine(folder, type.Attribute("filename")!.Value)))
                .FirstOrDefault(path => Path.GetDirectoryName(path) == Path.GetFullPath(kata.SolutionFolder));
            if (file is null) continue;

            foreach (var line in type.Descendants("line"))
                yield return (file, int.Parse(line.Attribute("number")!.Value, CultureInfo.InvariantCulture), line.Attribute("hits")!.Value != "0");
        }
    }
}
