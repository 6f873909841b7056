using DiffPlex;
using DiffPlex.Model;

namespace AsyncKatas.Runner.Differences;

/// <summary>A difference in the format that `git apply` and `patch` take. DiffPlex compares the lines; its version here does not write the format.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The lines of the difference with their endings; none when there is none.</summary>
    public static IEnumerable<string> Of(string path, string? before, string? after)
    {
        var diff = new Differ().CreateCustomDiffs(before ?? "", InLineEndingsOf(before, after ?? ""), ignoreWhiteSpace: false, FileLines.Of);
        if (diff.DiffBlocks.Count == 0) yield break;

        yield return before is null ? "--- /dev/null\n" : $"--- a/{path}\n";
        yield return after is null ? "+++ /dev/null\n" : $"+++ b/{path}\n";
        foreach (var hunk in Hunks(diff.DiffBlocks))
            foreach (var line in Lines(diff, hunk)) yield return line.EndsWith('\n') ? line : $"{line}\n\\ No newline at end of file\n";
    }

    /// <summary>A checkout on Windows may have other line endings than the file it is compared with; that is no difference in the code.</summary>
    private static string InLineEndingsOf(string? before, string after) => before is null ? after : after.ReplaceLineEndings(before.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");

    /// <summary>Changes whose contexts touch share a hunk.</summary>
    private static IEnumerable<IReadOnlyList<DiffBlock>> Hunks(IEnumerable<DiffBlock> changes)
    {
        var hunk = new List<DiffBlock>();
        foreach (var change in changes)
        {
            if (hunk.Count > 0 && change.DeleteStartA - (hunk[^1].DeleteStartA + hunk[^1].DeleteCountA) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }
            hunk.Add(change);
        }
        yield return hunk;
    }

    private static IEnumerable<string> Lines(DiffResult diff, IReadOnlyList<DiffBlock> hunk)
    {
        var (first, last) = (hunk[0], hunk[^1]);
        var lead = Math.Min(Context, first.DeleteStartA);
        var (start, end) = (first.DeleteStartA - lead, Math.Min(diff.PiecesOld.Length, last.DeleteStartA + last.DeleteCountA + Context));
        var (otherStart, otherEnd) = (first.InsertStartB - lead, last.InsertStartB + last.InsertCountB + end - (last.DeleteStartA + last.DeleteCountA));
        yield return $"@@ -{Range(start, end)} +{Range(otherStart, otherEnd)} @@\n";

        foreach (var change in hunk)
        {
            foreach (var line in diff.PiecesOld[start..change.DeleteStartA]) yield return $" {line}";
            foreach (var line in diff.PiecesOld.Skip(change.DeleteStartA).Take(change.DeleteCountA)) yield return $"-{line}";
            foreach (var line in diff.PiecesNew.Skip(change.InsertStartB).Take(change.InsertCountB)) yield return $"+{line}";
            start = change.DeleteStartA + change.DeleteCountA;
        }
        foreach (var line in diff.PiecesOld[start..end]) yield return $" {line}";
    }

    /// <summary>First line and number of lines; where there is no line, the format counts from the one before.</summary>
    private static string Range(int start, int end) => start == end ? $"{start},0" : $"{start + 1},{end - start}";
}
