namespace AsyncKatas.Runner.Differences;

/// <summary>The lines of a file with their endings, since a missing last one is a difference too.</summary>
internal static class FileLines
{
    public static string[] Of(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found && found < 0 ? text.Length : found + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return [.. lines];
    }
}
