namespace AsyncKatas.TestKit;

/// <summary>The stack trace that a failure shows: the lines a reader can open, without the kit's own.</summary>
internal static class Trace
{
    public static string? Of(Exception exception)
    {
        var lines = (exception.StackTrace ?? "").Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Contains(":line ", StringComparison.Ordinal) && !IsKit(l)).ToList();
        return lines.Count == 0 ? exception.StackTrace : string.Join(Environment.NewLine, lines);
    }

    /// <summary>For a verdict, which has no exception: the learner's lines first, then the test's.</summary>
    public static string? Of(Verdict verdict, Facts facts, Witness witness)
    {
        List<CodeLocation?> lines = [verdict is Verdict.StageBlocked blocked ? blocked.Wait.Location : null, .. witness.Aborted, .. witness.Blocked.Select(b => b.Wait.Location), .. facts.Lines];
        lines.RemoveAll(l => l is null);
        return lines.Count == 0 ? null : string.Join(Environment.NewLine, lines.Distinct().Select(l => l!.AsFrame()));
    }

    static bool IsKit(string line) =>
        line.Contains("at AsyncKatas.TestKit.", StringComparison.Ordinal) && !line.Contains("at AsyncKatas.TestKit.Tests.", StringComparison.Ordinal);
}
