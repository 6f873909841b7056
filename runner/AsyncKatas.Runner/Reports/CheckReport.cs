using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Reports;

/// <param name="Crash">Why the run ended early, when it did.</param>
internal sealed record CheckReport(string Kata, string Path, bool Passed, IReadOnlyList<CompilerLine> Compiler, IReadOnlyList<TestLine> Tests, string? Crash) : Report
{
    public static CheckReport Of(Verdict verdict)
    {
        var kata = verdict.Subject.Kata;
        return new CheckReport(
            kata.Number, kata.Repository.Relative(kata.KataFolder), verdict.Passed,
            [.. verdict.CompilerMessages.Select(message => new CompilerLine(message.IsError, message.Id, message.Text, message.File is { } file ? kata.Repository.Relative(file) : null, message.Line, message.Column))],
            [.. verdict.Tests.Select(test => new TestLine(test.Method, test.DisplayName, test.Outcome, test.Message is null ? null : FailureText.Text(test), test.Output, Math.Round(test.Duration.TotalMilliseconds)))],
            verdict.Crash);
    }
}

internal sealed record CompilerLine(bool IsError, string Id, string Text, string? File, int Line, int Column);

internal sealed record TestLine(string Method, string Name, TestOutcome Outcome, string? Message, string? Output, double Milliseconds);
