using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using AsyncKatas.Worker;

namespace AsyncKatas.Runner.Engine;

/// <summary>A process that runs one kata's tests at a time, and that can be killed with all it started.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int RememberedErrorLines = 400;

    private readonly Process _process;
    private readonly Channel<WorkerEvent> _events = Channel.CreateUnbounded<WorkerEvent>();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _errors = [];
    private readonly Task _reading;

    private WorkerProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadEventsAsync(), ReadErrorsAsync());
    }

    /// <summary>The folder that the worker was built into, beside the runner's own.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "AsyncKatas.Worker", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))));

    /// <summary>What the worker wrote to its error stream: its last words when it crashed.</summary>
    public string Errors
    {
        get
        {
            lock (_errors) return string.Join('\n', _errors);
        }
    }

    public int ExitCode => _process.ExitCode;

    /// <summary>Completes when everything is loaded and warm; is canceled when the process ends before.</summary>
    public Task Ready => _ready.Task;

    /// <summary>How many runs it has ended.</summary>
    public int Runs { get; private set; }

    /// <summary>False once it has crashed or holds a thread of the code that it ran.</summary>
    public bool Reusable { get; private set; } = true;

    public static WorkerProcess Start()
    {
        var start = new ProcessStartInfo(CommandLine.Dotnet, [Path.Combine(Folder, "AsyncKatas.Worker.dll")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        return new WorkerProcess(Process.Start(start)!);
    }

    /// <summary>The events of one run, until it has ended or, when the worker crashes, until there are no more.</summary>
    /// <param name="stop">Ends the run with the test that runs now.</param>
    public async IAsyncEnumerable<WorkerEvent> RunAsync(RunRequest request, CancellationToken stop, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await SendAsync(JsonSerializer.Serialize(request), cancellationToken);
        using var stopping = stop.Register(Stop);
        await foreach (var workerEvent in _events.Reader.ReadAllAsync(cancellationToken))
        {
            if (workerEvent is RunEnded ended) (Reusable, Runs) = (ended.Reusable, Runs + 1);
            yield return workerEvent;
            if (workerEvent is RunEnded) yield break;
        }

        Reusable = false;
        await _process.WaitForExitAsync(cancellationToken);

        // Its last words may still be on their way.
        await _reading.WaitAsync(cancellationToken);
    }

    public void Kill()
    {
        Reusable = false;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    public void Dispose()
    {
        Kill();
        _process.WaitForExit();
        Leftovers.Delete(_process.Id);
        _process.Dispose();
    }

    private async Task SendAsync(string line, CancellationToken cancellationToken)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
            await _process.StandardInput.FlushAsync(cancellationToken);
        }
        catch (IOException)
        {
            // It has crashed; the end of its events says so.
        }
    }

    private void Stop()
    {
        try
        {
            _process.StandardInput.WriteLine(RunRequest.Stop);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has crashed, and so has stopped.
        }
    }

    private async Task ReadEventsAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (WorkerEvent.FromLine(line) is not { } workerEvent) continue;

            if (workerEvent is Ready) _ready.TrySetResult();
            _events.Writer.TryWrite(workerEvent);
        }
        _ready.TrySetCanceled();
        _events.Writer.Complete();
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            lock (_errors)
            {
                // A stack overflow says so in its first line, and prints tens of thousands of frames after it: the middle can be spared.
                _errors.Add(line);
                if (_errors.Count > RememberedErrorLines) _errors.RemoveAt(RememberedErrorLines / 2);
            }
        }
    }
}
