using System.Globalization;
using System.Xml.Linq;
using AsyncKatas.Runner.Curriculum;

namespace AsyncKatas.Runner.Verification;

/// <summary>Reads what coverlet measured: which lines of a solution its tests execute.</summary>
internal static class Coverage
{
    public static Finding Of(Kata kata, IEnumerable<XDocument> reports)
    {
        var classes = reports.SelectMany(report => report.Descendants("package"))
            .Where(package => package.Attribute("name")?.Value == $"AsyncKatas.{kata.ProjectName}")
            .SelectMany(package => package.Descendants("class"));
        var lines = classes.SelectMany(type => type.Descendants("line").Select(line => (
                File: Path.GetFileName(type.Attribute("filename")!.Value), Number: int.Parse(line.Attribute("number")!.Value, CultureInfo.InvariantCulture), Hit: line.Attribute("hits")!.Value != "0")))
            .GroupBy(line => (line.File, line.Number)).Select(line => (line.Key.File, line.Key.Number, Hit: line.Any(one => one.Hit)))
            .OrderBy(line => line.File, StringComparer.Ordinal).ThenBy(line => line.Number).ToList();

        var missed = lines.Where(line => !line.Hit).Select(line => $"{kata.Repository.Relative(kata.SolutionFolder)}/{line.File}:{line.Number} is never executed").ToList();
        return new Finding(
            kata.Number, $"all {lines.Count} lines of the solution are executed",
            lines.Count == 0 ? $"no coverage was measured for AsyncKatas.{kata.ProjectName}" : missed.Count > 0 ? string.Join('\n', missed) : null);
    }
}
