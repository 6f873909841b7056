using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AsyncKatas.Runner.Engine;

namespace AsyncKatas.Runner.Tests.FixtureKit;

/// <summary>The built runner in a terminal of 80 columns and 24 rows, as a learner sees it.</summary>
internal sealed partial class PseudoTerminal : IAsyncDisposable
{
    private const string Clear = "\e[2J\e[H";

    /// <summary>Only ends a test that would hang.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly SemaphoreSlim _more = new(0);
    private readonly SemaphoreSlim _closed = new(0);
    private readonly Task _reading;
    private int _read;

    private PseudoTerminal(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    /// <summary>Everything that was written so far.</summary>
    public string Everything
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    public static PseudoTerminal Start(FixtureCurriculum fixture, string arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("/usr/bin/script", ["-qfec", $"stty rows 24 cols 80; exec '{CommandLine.Dotnet}' '{RunnerProgram.Path}' {arguments}", "/dev/null"])
        {
            WorkingDirectory = fixture.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["ASYNCKATAS_ROOT"] = fixture.Root, ["TERM"] = "xterm-256color", ["COLORTERM"] = "", ["NO_COLOR"] = null, ["CI"] = null, ["GITHUB_ACTIONS"] = null, ["EDITOR"] = "true" },
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new PseudoTerminal(Process.Start(start)!);
    }

    /// <summary>Waits for the next verdict, and returns its screen without its colours.</summary>
    public async Task<string> VerdictAsync() => Colours().Replace(await RawVerdictAsync(), "");

    /// <summary>The same with the control sequences, made visible.</summary>
    public Task<string> RawVerdictAsync() => ScreenAsync(Judged());

    /// <summary>Waits for a screen with this text that was drawn since the last wait, and returns it without its colours.</summary>
    public async Task<string> ScreenWithAsync(string text) => Colours().Replace(await ScreenAsync(new Regex($"{Regex.Escape(text)}[^\e]*(.|\n)*uit\r?\n")), "");

    /// <summary>Waits for a text on a screen that is no kata's.</summary>
    public Task LineAsync(string text) => ScreenAsync(new Regex(Regex.Escape(text)));

    /// <param name="end">Matches up to where a screen is complete: it may arrive in pieces.</param>
    private async Task<string> ScreenAsync(Regex end)
    {
        while (true)
        {
            var fresh = Everything[_read..];
            if (end.Match(fresh) is { Success: true } match)
            {
                var start = fresh.LastIndexOf(Clear, match.Index, StringComparison.Ordinal);
                _read += match.Index + match.Length;
                var screen = fresh[(start < 0 ? 0 : start + Clear.Length)..(match.Index + match.Length)];
                return Judged().Replace(screen.Replace("\r\n", "\n", StringComparison.Ordinal), "judged in {n} ms").Replace('\e', '␛').TrimEnd();
            }
            if (!await _more.WaitAsync(Patience)) throw new TimeoutException($"No screen with \"{end}\" appeared. What was drawn since the last one:\n{fresh}");
        }
    }

    public async Task PressAsync(char key)
    {
        await _process.StandardInput.WriteAsync(key);
        await _process.StandardInput.FlushAsync();
    }

    public async Task<int> ExitAsync()
    {
        if (!await _closed.WaitAsync(Patience)) throw new TimeoutException($"The program does not end. What it wrote last:\n{Everything[_read..]}");
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>The runner and its workers.</summary>
    public IReadOnlyList<int> Programs() => [.. ChildrenOf(_process.Id).SelectMany(runner => ChildrenOf(runner).Prepend(runner))];

    /// <summary>Closes the window, as a mouse does: the kernel tells everybody in it.</summary>
    public void Close()
    {
        var programs = Programs().Select(Process.GetProcessById).ToList();
        _process.Kill();
        if (programs.TrueForAll(program => program.WaitForExit(Patience))) return;

        foreach (var program in programs) program.Kill(entireProcessTree: true);
        throw new TimeoutException("A program outlives the window that it ran in.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) Close();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        _more.Dispose();
        _closed.Dispose();
    }

    private static IEnumerable<int> ChildrenOf(int process) => Directory.GetDirectories($"/proc/{process}/task")
        .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(child => int.Parse(child, CultureInfo.InvariantCulture));

    private async Task ReadAsync()
    {
        var buffer = new char[4096];
        while (await _process.StandardOutput.ReadAsync(buffer) is var count and > 0)
        {
            lock (_output) _output.Append(buffer, 0, count);
            _more.Release();
        }
        _closed.Release();
    }

    [GeneratedRegex(@"␛\[[\d;]*m")]
    private static partial Regex Colours();

    [GeneratedRegex(@"judged in \d+ ms")]
    private static partial Regex Judged();
}
