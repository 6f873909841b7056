using AsyncKatas.Runner.Engine;
using AsyncKatas.Runner.Screen;

namespace AsyncKatas.Runner.Verification;

/// <summary>Compares two verdicts on the same subject, test by test.</summary>
internal static class VerdictComparison
{
    public static IEnumerable<string> Differences(Verdict expected, Verdict actual)
    {
        if (expected.Compiles != actual.Compiles) return [$"compiles: {expected.Compiles}, then {actual.Compiles} {string.Join(' ', expected.Errors.Concat(actual.Errors).Select(error => error.Text))}"];

        var (before, after) = (Outcomes(expected), Outcomes(actual));
        return before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key))
            .Select(key => $"{key}: {Show(before, key)}, then {Show(after, key)}{Why(expected, key)}{Why(actual, key)}");
    }

    /// <summary>What a failure said: a difference that does not come back is understood from it or not at all.</summary>
    private static string Why(Verdict verdict, string key) =>
        string.Concat(verdict.Failures.Where(test => test.Key == key).SelectMany(FailureText.Of).Where(line => line.Length > 0).Select(line => $"\n    {line}"));

    /// <summary>By test; rows of a theory that look the same count together.</summary>
    private static Dictionary<string, string> Outcomes(Verdict verdict) => verdict.Tests.GroupBy(test => test.Key, StringComparer.Ordinal)
        .ToDictionary(tests => tests.Key, tests => string.Join(", ", tests.Select(test => test.Outcome.ToString().ToLowerInvariant()).Order(StringComparer.Ordinal)), StringComparer.Ordinal);

    private static string Show(Dictionary<string, string> outcomes, string key) => outcomes.GetValueOrDefault(key, "not run");
}
