using System.Reflection;
using System.Runtime.CompilerServices;

namespace AsyncKatas.TestKit;

/// <summary>Runs a test script and the code under test; every await in the script is bounded, because a referee notices when nothing in the process can make progress any more.</summary>
public sealed partial class Lab
{
    readonly Lock _lock = new();
    readonly List<Pump> _pumps = [];
    readonly List<Op> _ops = [];
    readonly List<Gate> _gates = [];
    readonly List<object> _owned = [];
    readonly List<Action> _teardown = [];
    readonly List<Exception> _escaped = [];
    readonly CancellationTokenSource _over = new();
    Pump? _stage;

    /// <summary>For a host: called when the process ends in the middle of a run, with the sentence that is also written to standard error.</summary>
    public static Action<string>? ProcessEnding { get; set; }

    /// <summary>For a host: how many threads of the pool still execute code of earlier runs, which nothing can stop; a host that can be replaced should be.</summary>
    public static int RunawayThreads => RunnableThreads.RunawayCount;

    /// <summary>The name of the started call that the current code belongs to, on whatever thread; null outside of one.</summary>
    public static string? Flow => TestKit.Flow.Current?.Name;

    /// <summary>The clock to give to the code under test; only <see cref="Advance"/> moves it.</summary>
    public ManualTimeProvider Clock { get; }

    /// <summary>What happened in which order; failures show it.</summary>
    public Timeline Timeline { get; } = new();

    /// <summary>The single-threaded context of <see cref="On.Stage"/>; blocking its thread fails the test at once.</summary>
    public Pump Stage
    {
        get
        {
            lock (_lock)
            {
                if (_stage is null) _pumps.Add(_stage = new Pump("stage", Escape, onForbiddenWait: b => Referee.Decide(new Verdict.StageBlocked(b))));
                return _stage;
            }
        }
    }

    /// <summary>Exceptions that no caller could catch, such as those of async void methods; left over at the end, they fail the test.</summary>
    public IReadOnlyList<Exception> Escaped { get { lock (_lock) return [.. _escaped]; } }

    /// <summary>Cancelled when the run is over: fakes that wait for something else than a gate pass it on.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>Runs a script; throws a <see cref="LabException"/> with a report when it fails, stalls or never stops running. Runs of one process follow each other.</summary>
    public static Task RunAsync(Func<Lab, Task> script, LabOptions? options = null) => LabRun.RunAsync(script, options ?? new LabOptions());

    /// <summary>Starts a call of the code under test and returns at once.</summary>
    public Op<T> Start<T>(string name, Func<Task<T>> call, On on = On.Thread, [CallerMemberName] string member = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Launch(new Op<T>(this, name, new CodeLocation(member, file, line), call, static task => ResultOf((Task<T>)task)), on);

    /// <summary>Starts a call without a result and returns at once.</summary>
    public Op<bool> Start(string name, Func<Task> call, On on = On.Thread, [CallerMemberName] string member = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Launch(new Op<bool>(this, name, new CodeLocation(member, file, line), call, static _ => true), on);

    /// <summary>Completes when nothing in the process can make progress without the script: the only sound moment to assert that something has not happened.</summary>
    public Task Settle() => Referee.Settle();

    /// <summary>Moves the clock from due time to due time, settling after each; throws when nothing waits for the clock, as code on real time does not.</summary>
    public async Task Advance(TimeSpan by)
    {
        await Settle();
        if (Clock.ActiveTimers == 0) throw new ClauseException("nothing waits for the lab's clock (code that takes the time from its TimeProvider would)");
        var target = Clock.Elapsed + by;
        while (Clock.StepTowards(target)) await Settle();
        await Settle();
    }

    /// <summary>Settles, then tells how many threads are blocked in code under test.</summary>
    public async Task<int> BlockedThreads()
    {
        await Settle();
        return Referee.BlockedAtRest;
    }

    /// <summary>Settles, then tells whether the stage could run something else meanwhile.</summary>
    public async Task<bool> StageIsFree()
    {
        var ran = false;
        Stage.Post(_ => Volatile.Write(ref ran, true), null);
        await Settle();
        return Volatile.Read(ref ran);
    }

    /// <summary>Creates a gate for fakes to wait at.</summary>
    public Gate Gate(string name)
    {
        var gate = new Gate(this, name);
        lock (_lock) _gates.Add(gate);
        return gate;
    }

    /// <summary>Says what the script expects next, as a phrase that completes "Expected ...", and why it matters; heads the report of a failure.</summary>
    public void Step(string expectation, string? because = null, [CallerMemberName] string member = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Expectation = new(expectation.Trim().TrimEnd('.'), because?.Trim().TrimEnd('.'), new CodeLocation(member, file, line));

    /// <summary>Has the lab dispose something after the run, in reverse order, also when the script is abandoned.</summary>
    public T Own<T>(T resource) where T : notnull
    {
        lock (_lock) _owned.Add(resource);
        return resource;
    }

    /// <summary>Registers an action that wakes what waits, to be called before threads are stopped.</summary>
    public void OnTeardown(Action action) { lock (_lock) _teardown.Add(action); }

    /// <summary>For a host with an unhandled-exception handler of its own: hands an exception to the run it belongs to; false when there is none.</summary>
    public static bool TakeEscaped(Exception exception)
    {
        if ((TestKit.Flow.Current?.Lab ?? Running) is not { } lab) return false;
        lab.Escape(exception);
        return true;
    }

    /// <summary>For a host that loads assemblies from memory: gives the portable symbols of one, so that reports can name its lines.</summary>
    public static void AddSymbols(Assembly assembly, byte[] portablePdb) => DebugSymbols.Add(assembly, portablePdb);
}
