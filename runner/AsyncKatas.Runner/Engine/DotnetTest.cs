using System.Globalization;
using System.Xml.Linq;

namespace AsyncKatas.Runner.Engine;

/// <summary>Judges a subject with `dotnet test`: the reference that the engine's verdicts must equal.</summary>
internal static class DotnetTest
{
    public static async Task<Verdict> JudgeAsync(Subject subject, CancellationToken cancellationToken)
    {
        var results = Directory.CreateTempSubdirectory("asynckatas-results-").FullName;
        try
        {
            var (exitCode, output) = await CommandLine.RunDotnetAsync(
                subject.Kata.Repository.Root,
                ["test", subject.Kata.TestsProject, subject.Property, "--nologo", "--logger", "trx;LogFileName=results.trx", "--results-directory", results],
                cancellationToken);
            var trx = Path.Combine(results, "results.trx");
            if (File.Exists(trx)) return Read(subject, XDocument.Load(trx), exitCode);

            var error = output.Split('\n').FirstOrDefault(line => line.Contains(": error ", StringComparison.Ordinal))?.Trim() ?? $"'dotnet test' ended with exit code {exitCode} and no results.";
            return new Verdict(subject, [new CompilerMessage(IsError: true, "", subject.Kata.Repository.Shown(error), File: null, 0, 0, SourceLine: null)], []);
        }
        finally
        {
            Directory.Delete(results, recursive: true);
            DeleteBuild(subject);
        }
    }

    /// <summary>What was built for a variant is of no further use, and there are many variants.</summary>
    private static void DeleteBuild(Subject subject)
    {
        var build = Path.Combine(subject.Kata.Repository.Artifacts, subject.Label);
        if (subject.Variant is not null && Directory.Exists(build)) Directory.Delete(build, recursive: true);
    }

    private static Verdict Read(Subject subject, XDocument trx, int exitCode)
    {
        var definitions = trx.Descendants().Where(element => element.Name.LocalName == "UnitTest")
            .ToDictionary(test => test.Attribute("id")!.Value, test => test.Elements().Single(element => element.Name.LocalName == "TestMethod"), StringComparer.Ordinal);
        var tests = trx.Descendants().Where(element => element.Name.LocalName == "UnitTestResult").Select(ToResult).ToList();
        var aborted = exitCode != 0 && tests.All(test => test.Outcome == TestOutcome.Passed) ? $"'dotnet test' ended with exit code {exitCode}." : null;
        return new Verdict(subject, [], tests, aborted);

        TestResult ToResult(XElement result)
        {
            var method = definitions[result.Attribute("testId")!.Value];
            var outcome = result.Attribute("outcome")!.Value switch { "Passed" => TestOutcome.Passed, "NotExecuted" => TestOutcome.Skipped, _ => TestOutcome.Failed };
            return new TestResult(
                method.Attribute("className")!.Value, method.Attribute("name")!.Value, result.Attribute("testName")!.Value, 0, outcome,
                Text(result, "Message"), Text(result, "StackTrace"), Text(result, "StdOut"),
                TimeSpan.TryParse(result.Attribute("duration")?.Value, CultureInfo.InvariantCulture, out var duration) ? duration : TimeSpan.Zero);
        }
    }

    private static string? Text(XElement result, string name) => result.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
