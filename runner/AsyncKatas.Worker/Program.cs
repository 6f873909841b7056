using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading.Channels;
using AsyncKatas.Worker;

// A terminal tells everybody in it that it closes, or that Ctrl+C was pressed. That is for the runner, which ends its workers and
// clears up after them: a worker that ended by itself would leave its files behind.
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => signal.Cancel = true);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);

// One run at a time, and nothing else happens in this process: the TestKit's referee asks whether any thread of it is runnable.
var events = new EventStream(Console.OpenStandardOutput());
using var printed = new PrintedText();
var requests = Channel.CreateUnbounded<(string Line, CancellationToken Stopped)>();
new Thread(ReadRequests) { IsBackground = true, Name = "requests" }.Start();

await WarmUp.RunAsync();
events.Send(new Ready());
await foreach (var (line, stopped) in requests.Reader.ReadAllAsync())
{
    events.Send(await AssemblyRun.ExecuteAsync(JsonSerializer.Deserialize<RunRequest>(line)!, new ResultSink(events, printed, stopped)));
}

void ReadRequests()
{
    var run = new CancellationTokenSource();
    while (Console.In.ReadLine() is { } line)
    {
        if (line == RunRequest.Stop)
        {
            run.Cancel();
            continue;
        }
        run = new CancellationTokenSource();
        requests.Writer.TryWrite((line, run.Token));
    }

    // The runner is gone.
    Leftovers.Delete(Environment.ProcessId);

    // Code under test may hang or spin: nothing less would surely end this process.
    Process.GetCurrentProcess().Kill();
}
