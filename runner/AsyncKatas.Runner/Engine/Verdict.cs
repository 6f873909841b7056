namespace AsyncKatas.Runner.Engine;

/// <summary>What the tests say about a subject.</summary>
/// <param name="Crash">Why the run ended early, when it did: a sentence.</param>
internal sealed record Verdict(Subject Subject, IReadOnlyList<CompilerMessage> CompilerMessages, IReadOnlyList<TestResult> Tests, string? Crash = null)
{
    public IEnumerable<CompilerMessage> Errors => CompilerMessages.Where(message => message.IsError);

    public bool Compiles => !Errors.Any();

    public bool Passed => Compiles && Crash is null && Tests.Count > 0 && Tests.All(test => test.Outcome == TestOutcome.Passed);

    public IEnumerable<TestResult> Failures => Tests.Where(test => test.Outcome == TestOutcome.Failed);
}

internal enum TestOutcome
{
    Passed,
    Failed,
    Skipped,
}

/// <param name="Position">Where the test stands in the source, for sorting.</param>
/// <param name="Output">What the code printed while the test ran.</param>
internal sealed record TestResult(string Class, string Method, string DisplayName, int Position, TestOutcome Outcome, string? Message, string? Stack, string? Output, TimeSpan Duration)
{
    public string Key => $"{Class}: {DisplayName}";
}
