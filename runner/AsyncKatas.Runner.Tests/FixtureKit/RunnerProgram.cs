using System.Diagnostics;
using AsyncKatas.Runner.Curriculum;
using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Tests.FixtureKit;

/// <summary>The built runner as a user starts it, on the fixture instead of this repository.</summary>
internal static class RunnerProgram
{
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(
        AppContext.BaseDirectory, "..", "..", "AsyncKatas.Runner", System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "AsyncKatas.Runner.dll"));

    public static Task<RunnerOutput> RunAsync(FixtureCurriculum fixture, params string[] arguments) => RunAsync(fixture.Repository, arguments);

    public static Task<RunnerOutput> RunAsync(Repository repository, params string[] arguments) => RunWithInputAsync(repository, "", arguments);

    /// <param name="input">What the user types, or a script pipes in.</param>
    public static Task<RunnerOutput> RunWithInputAsync(FixtureCurriculum fixture, string input, params string[] arguments) => RunWithInputAsync(fixture.Repository, input, arguments);

    /// <summary>For a test that does something to it while it runs.</summary>
    public static Process Start(FixtureCurriculum fixture, params string[] arguments) => Start(fixture.Repository, arguments);

    private static async Task<RunnerOutput> RunWithInputAsync(Repository repository, string input, string[] arguments)
    {
        using var process = Start(repository, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new RunnerOutput(process.ExitCode, repository.Shown(await output).ReplaceLineEndings("\n"), repository.Shown(await errors).ReplaceLineEndings("\n"));
    }

    private static Process Start(Repository repository, string[] arguments)
    {
        var start = new ProcessStartInfo(CommandLine.Dotnet, [Path, .. arguments])
        {
            WorkingDirectory = repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
            Environment = { ["ASYNCKATAS_ROOT"] = repository.Root },
        };
        return Process.Start(start)!;
    }
}

/// <param name="Screen">The output stream.</param>
/// <param name="Errors">The error stream: progress and errors.</param>
internal sealed record RunnerOutput(int ExitCode, string Screen, string Errors)
{
    /// <summary>All that the user sees, for a golden file.</summary>
    public string Everything => $"{Screen}---- error stream\n{Errors}---- exit code {ExitCode}";
}
