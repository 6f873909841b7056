using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Verification;

/// <summary>What the tests must say about the shipped kata, its solution and each variant.</summary>
internal static class BehaviourChecks
{
    public static IEnumerable<Subject> Subjects(Kata kata) => [Subject.Shipped(kata), Subject.Solution(kata), .. kata.Variants.Select(Subject.Of)];

    public static IEnumerable<Finding> Judge(Verdict verdict) => verdict.Subject switch
    {
        { IsSolution: false } => Shipped(verdict),
        { Variant: null } => [Accepted(verdict, "the solution passes")],
        { Variant.IsWrongFix: true } => [Finding.Of(verdict.Subject.Kata.Number, $"{verdict.Subject.Label} is rejected by the test it names", Rejected(verdict))],
        _ => [Accepted(verdict, $"{verdict.Subject.Label} passes")],
    };

    private static IEnumerable<Finding> Shipped(Verdict verdict)
    {
        var kata = verdict.Subject.Kata;
        yield return Finding.Of(kata.Number, "the shipped code compiles without warnings", verdict.CompilerMessages.Select(message => Describe(kata, message)));
        if (!verdict.Compiles) yield break;

        yield return Finding.Of(kata.Number, "the shipped code fails exactly the tests that kata.json declares, with their phrases", Red(verdict));
        yield return Finding.Of(kata.Number, "the README quotes the first failing message", Symptom(verdict));
    }

    private static IEnumerable<string> Red(Verdict verdict)
    {
        var red = verdict.Subject.Kata.Manifest.Red;
        if (verdict.Passed) yield return "all tests pass: the kata is solved already";
        if (verdict.Crash is { } crash) yield return $"the run ended early: {crash}";
        foreach (var name in red.Keys.Except(verdict.Tests.Select(test => test.Method), StringComparer.Ordinal)) yield return $"kata.json declares {name} red, but there is no such test";
        foreach (var test in verdict.Tests)
        {
            var declared = red.TryGetValue(test.Method, out var phrase);
            if (test.Outcome == TestOutcome.Failed && !declared) yield return $"{test.Method} fails, but kata.json does not declare it red: {FirstLine(test)}";
            if (test.Outcome != TestOutcome.Failed && declared) yield return $"{test.Method} is declared red, but it {(test.Outcome == TestOutcome.Passed ? "passes" : "was skipped")}";
            if (test.Outcome == TestOutcome.Failed && declared && !Normal(test.Message).Contains(Normal(phrase), StringComparison.Ordinal)) yield return $"{test.Method} fails for another reason: expected the phrase \"{phrase}\" in: {FirstLine(test)}";
        }
    }

    private static IEnumerable<string> Symptom(Verdict verdict)
    {
        var kata = verdict.Subject.Kata;
        var quoted = new MarkdownFile(Path.Combine(kata.KataFolder, "README.md")).Quote("Symptom").FirstOrDefault(line => line.Trim().Length > 0) ?? "";
        var first = verdict.Failures.FirstOrDefault(test => test.Method == kata.Manifest.Red.Keys.FirstOrDefault());
        if (first is null) yield break;
        if (quoted.Length == 0 || !Normal(FailureText.Text(first)).Contains(Normal(quoted), StringComparison.Ordinal))
            yield return $"the Symptom of {kata.Repository.Relative(kata.KataFolder)}/README.md quotes \"{quoted.Trim()}\", but {first.Method} says: {FirstLine(first)}";
    }

    private static Finding Accepted(Verdict verdict, string claim) => Finding.Of(verdict.Subject.Kata.Number, claim, NotCompiled(verdict)
        .Concat(verdict.Crash is { } crash ? [$"the run ended early: {crash}"] : [])
        .Concat(verdict.Tests.Where(test => test.Outcome != TestOutcome.Passed).Select(test => $"{test.Method} {(test.Outcome == TestOutcome.Failed ? "fails" : "was skipped")}: {FirstLine(test)}"))
        .Concat(verdict.Compiles && verdict.Tests.Count == 0 ? ["no test ran"] : []));

    private static IEnumerable<string> Rejected(Verdict verdict)
    {
        if (!verdict.Compiles) return NotCompiled(verdict);
        if (verdict.Subject.Variant!.CaughtBy is not { } named) return ["it names no test: add the line '// Caught by: Test_name'"];
        if (verdict.Tests.All(test => test.Method != named)) return [$"it names {named}, but there is no such test"];
        if (verdict.Failures.Any(test => test.Method == named)) return [];
        return [verdict.Passed ? $"it survives: all {verdict.Tests.Count} tests pass" : $"{named} passes; it is rejected only by {string.Join(", ", verdict.Failures.Select(test => test.Method))}"];
    }

    private static IEnumerable<string> NotCompiled(Verdict verdict) => verdict.Errors.Select(error => $"does not compile: {Describe(verdict.Subject.Kata, error)}");

    private static string Describe(Kata kata, CompilerMessage message) =>
        $"{(message.File is { } file ? $"{kata.Repository.Relative(file)}:{message.Line}: " : "")}{message.Id} {message.Text}";

    private static string FirstLine(TestResult test) => FailureText.Of(test).FirstOrDefault(line => line.Length > 0) ?? "(no message)";

    private static string Normal(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
