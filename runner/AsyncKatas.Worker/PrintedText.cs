namespace AsyncKatas.Worker;

/// <summary>Collects what the code under test prints, so that the runner can show it beside the test that printed it.</summary>
internal sealed class PrintedText : IDisposable
{
    private const int Limit = 16_000;

    private readonly StringWriter _writer = new();

    public PrintedText() => Console.SetOut(TextWriter.Synchronized(_writer));

    /// <summary>Returns what was printed since the last call, shortened to its last part where it is long; null when nothing was.</summary>
    public string? Take()
    {
        lock (_writer)
        {
            var text = _writer.GetStringBuilder();
            if (text.Length == 0) return null;

            var taken = text.Length <= Limit ? text.ToString() : "...\n" + text.ToString(text.Length - Limit, Limit);
            text.Clear();
            return taken;
        }
    }

    public void Dispose() => _writer.Dispose();
}
