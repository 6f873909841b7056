using System.Diagnostics;
using System.Text;

namespace AsyncKatas.Runner.Engine;

/// <summary>Runs another program to its end; the whole process tree ends with the token.</summary>
internal static class CommandLine
{
    /// <summary>The `dotnet` that runs this program.</summary>
    public static string Dotnet { get; } = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    public static Task<(int ExitCode, string Output)> RunDotnetAsync(string workingDirectory, IEnumerable<string> arguments, CancellationToken cancellationToken, Action<string>? line = null) =>
        RunAsync(Dotnet, workingDirectory, arguments, cancellationToken, line);

    /// <summary>What it prints, errors last. It cannot ask anything.</summary>
    /// <param name="line">Is told each line of the output when it comes.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, string workingDirectory, IEnumerable<string> arguments, CancellationToken cancellationToken, Action<string>? line = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["DOTNET_NOLOGO"] = "1", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["MSBUILDTERMINALLOGGER"] = "off", ["GIT_TERMINAL_PROMPT"] = "0" },
        };
        // 'dotnet test' sets it for what it runs. A node that MSBuild starts with it has our pipe, and keeps it open while it waits for another build.
        start.Environment.Remove("MSBUILDENSURESTDOUTFORTASKPROCESSES");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        await using var _ = cancellationToken.UnsafeRegister(static state => ((Process)state!).Kill(entireProcessTree: true), process);

        // Both pipes are read while the process runs: a full pipe would stop it.
        var output = line is null ? process.StandardOutput.ReadToEndAsync(CancellationToken.None) : ReadLinesAsync(process.StandardOutput, line);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return (process.ExitCode, await output + await errors);
    }

    private static async Task<string> ReadLinesAsync(StreamReader reader, Action<string> line)
    {
        var all = new StringBuilder();
        while (await reader.ReadLineAsync(CancellationToken.None) is { } next)
        {
            all.Append(next).Append('\n');
            line(next);
        }
        return all.ToString();
    }
}
