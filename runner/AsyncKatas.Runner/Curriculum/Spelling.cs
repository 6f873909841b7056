namespace AsyncKatas.Runner.Curriculum;

/// <summary>How far a typo is from what was meant.</summary>
internal static class Spelling
{
    /// <summary>Whether a person who typed one word may have meant the other: one slip, or one in four letters.</summary>
    public static bool IsNear(int distance, string asked) => distance <= Math.Max(1, asked.Length / 4);

    /// <summary>How many letters to add, to drop, to replace, or to swap with the next one.</summary>
    public static int Distance(string a, string b)
    {
        var edits = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) edits[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) edits[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                edits[i, j] = Math.Min(Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1, edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }
        return edits[a.Length, b.Length];
    }
}
