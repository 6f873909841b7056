using System.Xml.Linq;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Verification;

/// <summary>`dotnet test` against the solutions with coverage: one kata's, or everything in AsyncKatas.sln, this project's own tests included.</summary>
internal static class SolutionTestRun
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(Repository repository, Kata? only, IReadOnlyList<Kata> katas, Action<string> step, CancellationToken cancellationToken)
    {
        var target = only?.TestsProject ?? repository.Solution;
        var results = Directory.CreateTempSubdirectory("asynckatas-coverage-").FullName;
        try
        {
            var (exitCode, output) = await CommandLine.RunDotnetAsync(
                repository.Root,
                ["test", target, "-p:Against=solutions", "-p:ForCoverage=true", "--nologo", "--collect", "XPlat Code Coverage", "--settings", Path.Combine(repository.Tests, "coverage.runsettings"), "--logger", "console;verbosity=normal", "--results-directory", results],
                cancellationToken,
                new SolutionTestProgress(step).Read);
            var reports = Directory.GetFiles(results, "coverage.cobertura.xml", SearchOption.AllDirectories).Select(XDocument.Load).ToList();
            var command = $"'dotnet test {repository.Relative(target)} -p:Against=solutions' passes";
            return
            [
                new Finding(only?.Number ?? "AsyncKatas.sln", command, exitCode == 0 ? null : repository.Shown(Problems(output))),
                .. katas.Select(kata => Coverage.Of(kata, reports)),
            ];
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }

    /// <summary>The lines of a long output that say what went wrong, or its end.</summary>
    private static string Problems(string output)
    {
        var lines = output.Split('\n').Select(line => line.TrimEnd()).ToList();
        var telling = lines.Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.TrimStart().StartsWith("Failed ", StringComparison.Ordinal) || line.Contains("[FAIL]", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Take(20).ToList();
        return string.Join('\n', telling.Count > 0 ? telling : lines.TakeLast(20));
    }
}
