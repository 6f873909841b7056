using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using AsyncKatas.Worker;

// One run at a time, and nothing else happens in this process: the TestKit's referee asks whether any thread of it is runnable.
var events = new EventStream(Console.OpenStandardOutput());
using var printed = new PrintedText();
var requests = Channel.CreateUnbounded<string>();
new Thread(ReadRequests) { IsBackground = true, Name = "requests" }.Start();

await WarmUp.RunAsync();
events.Send(new Ready());
await foreach (var line in requests.Reader.ReadAllAsync())
{
    events.Send(await AssemblyRun.ExecuteAsync(JsonSerializer.Deserialize<RunRequest>(line)!, events, printed));
}

void ReadRequests()
{
    while (Console.In.ReadLine() is { } line) requests.Writer.TryWrite(line);

    // The runner is gone. Code under test may hang or spin, so nothing less would surely end this process.
    Leftovers.Delete(Environment.ProcessId);
    Process.GetCurrentProcess().Kill();
}
