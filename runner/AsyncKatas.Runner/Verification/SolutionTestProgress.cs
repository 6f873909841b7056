namespace AsyncKatas.Runner.Verification;

/// <summary>Says how far `dotnet test` has come with all projects, which takes minutes, from the lines that it prints with normal verbosity.</summary>
internal sealed class SolutionTestProgress(Action<string> step)
{
    private int _tests;

    public void Read(string line)
    {
        if (IsTest(line) && ++_tests % 50 == 0) step($"ran {_tests} tests");
    }

    private static bool IsTest(string line) =>
        line.StartsWith("  Passed ", StringComparison.Ordinal) || line.StartsWith("  Failed ", StringComparison.Ordinal) || line.StartsWith("  Skipped ", StringComparison.Ordinal);
}
