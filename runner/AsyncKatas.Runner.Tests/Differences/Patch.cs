using System.Globalization;
using System.Text.RegularExpressions;
using AsyncKatas.Runner.Differences;

namespace AsyncKatas.Runner.Tests.Differences;

/// <summary>Applies a unified diff of one file strictly: a wrong line number, count or context is an error.</summary>
internal static partial class Patch
{
    public static string Apply(string diff, string text)
    {
        const string Marker = "\n\\ No newline at end of file\n";
        var patch = new Queue<string>(FileLines.Of(diff.Replace(Marker, "\0", StringComparison.Ordinal)).SelectMany(line => line.Split('\0', StringSplitOptions.RemoveEmptyEntries)));
        var (source, result) = (FileLines.Of(text), new List<string>());
        var taken = 0;
        patch.Dequeue().Should().StartWith("--- ", "the file before the change comes first");
        patch.Dequeue().Should().StartWith("+++ ", "the file after it comes second");

        while (patch.TryDequeue(out var header))
        {
            var match = Header().Match(header);
            match.Success.Should().BeTrue($"a hunk has to open with its ranges, but there is '{header}'");
            var (start, count, otherStart, otherCount) = (Number(match, 1), Number(match, 2), Number(match, 3), Number(match, 4));
            for (var first = count == 0 ? start : start - 1; taken < first; taken++) result.Add(source[taken]);
            (result.Count + (otherCount == 0 ? 0 : 1)).Should().Be(otherStart, $"{header} says where its lines arrive");

            while (count > 0 || otherCount > 0)
            {
                var line = patch.Dequeue();
                if (line[0] is ' ' or '-') source[taken++].Should().Be(line[1..], $"the text before the change fits to {header}");
                if (line[0] is ' ' or '+') result.Add(line[1..]);
                count -= line[0] is ' ' or '-' ? 1 : 0;
                otherCount -= line[0] is ' ' or '+' ? 1 : 0;
            }
            (count, otherCount).Should().Be((0, 0), $"{header} counts its lines");
        }
        return string.Concat(result.Concat(source.Skip(taken)));
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n$")]
    private static partial Regex Header();
}
