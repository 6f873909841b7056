using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsyncKatas.Worker;

/// <summary>Runner to worker, one line of JSON: the assemblies to test, each with its symbols.</summary>
/// <param name="First">The test methods to run first, in this order; the others follow as they stand in the source.</param>
/// <param name="Share">Which share of the tests to run, counted from 0.</param>
/// <param name="Shares">Among how many workers the tests are dealt out, like cards.</param>
internal sealed record RunRequest(byte[] Kata, byte[] KataSymbols, byte[] Tests, byte[] TestsSymbols, IReadOnlyList<string> First, int Share = 0, int Shares = 1)
{
    /// <summary>Runner to worker, while a run is under way: nobody needs it any more, so that it ends with the test that runs now.</summary>
    public const string Stop = "stop";
}

/// <summary>Worker to runner, one line of JSON each.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(TestStarted), "started")]
[JsonDerivedType(typeof(TestFinished), "finished")]
[JsonDerivedType(typeof(RunError), "error")]
[JsonDerivedType(typeof(RunEnded), "ended")]
internal abstract record WorkerEvent
{
    /// <summary>Sets events apart from what the code under test may print to the same stream.</summary>
    public const char Mark = '\u0001';

    public string ToLine() => Mark + JsonSerializer.Serialize(this);

    public static WorkerEvent? FromLine(string line)
    {
        var mark = line.IndexOf(Mark);
        return mark < 0 ? null : JsonSerializer.Deserialize<WorkerEvent>(line.AsSpan(mark + 1));
    }
}

/// <summary>Everything is loaded and warm.</summary>
internal sealed record Ready : WorkerEvent;

/// <param name="Debugged">A debugger is attached, so no deadline applies.</param>
internal sealed record TestStarted(TestId Test, bool Debugged) : WorkerEvent;

/// <param name="Outcome">passed, failed or skipped</param>
internal sealed record TestFinished(TestId Test, string Outcome, string? Message, string? Stack, string? Output, decimal Seconds) : WorkerEvent;

/// <summary>Something failed outside a test, for example the disposal of a fixture.</summary>
internal sealed record RunError(string Message) : WorkerEvent;

/// <param name="Reusable">False when code under test still holds a thread: the worker must be replaced.</param>
internal sealed record RunEnded(bool Reusable) : WorkerEvent;

/// <param name="Position">Where the test stands in the source, for sorting.</param>
internal sealed record TestId(string Class, string Method, string DisplayName, int Position);
