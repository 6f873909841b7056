namespace AsyncKatas.TestKit;

/// <content>What the kit's other files see of a lab.</content>
public sealed partial class Lab
{
    static volatile Lab? s_running;
    long _activity;

    internal Lab(LabOptions options)
    {
        Clock = new ManualTimeProvider(this);
        Referee = new Referee(this, options);
        Witness = new Witness(this);
        _pumps.Add(Director = new Pump("script", Escape));
    }

    /// <summary>The lab whose script runs now; runs of one process follow each other.</summary>
    internal static Lab? Running { get => s_running; set => s_running = value; }

    internal Referee Referee { get; }

    internal Witness Witness { get; }

    internal Flows Flows { get; } = new();

    /// <summary>The context of the script itself.</summary>
    internal Pump Director { get; }

    internal Expectation? Expectation { get; private set; }

    /// <summary>Counts what happened at gates, calls and clock: a change means that the process was not at rest.</summary>
    internal long Activity => Interlocked.Read(ref _activity);

    internal IReadOnlyList<Pump> Pumps { get { lock (_lock) return [.. _pumps]; } }

    internal IReadOnlyList<Gate> Gates { get { lock (_lock) return [.. _gates]; } }

    internal IReadOnlyList<Op> Ops { get { lock (_lock) return [.. _ops]; } }

    internal void Touch() => Interlocked.Increment(ref _activity);

    internal void Escape(Exception exception)
    {
        if (Exceptions.IsOfTheLab(exception)) return;
        lock (_lock) _escaped.Add(exception);
        Touch();
    }

    internal Task TearDown()
    {
        Action[] actions;
        object[] owned;
        lock (_lock) (actions, owned) = ([.. _teardown], [.. _owned]);
        return new Teardown(this).Run(actions, owned, _over);
    }

    /// <summary>Whether the current thread executes code under test at the moment.</summary>
    internal bool RunsCodeUnderTest(Thread thread) => TestKit.Flow.Current?.Lab == this || thread == _stage?.Thread;

    /// <summary>Who a thread works for, as a sentence calls it; null for a thread outside of this lab.</summary>
    internal string? NameOf(Thread thread) =>
        thread == _stage?.Thread ? "the stage"
        : thread == Director.Thread ? "the test's script"
        : Flows.NameOf(thread) is { } name ? $"\"{name}\"" : null;

    /// <summary>Aborts a thread of the lab that spins; false for a thread that nothing can stop.</summary>
    internal bool TryAbort(Thread thread)
    {
        var own = Ops.FirstOrDefault(o => o.Thread?.Thread == thread)?.Thread;
        var pump = Pumps.FirstOrDefault(p => p.Thread == thread);
        own?.Abort();
        pump?.Abort();
        return own is not null || pump is not null;
    }

    internal static void AnnounceEnd(string sentence) => ProcessEnding?.Invoke(sentence);

#pragma warning disable VSTHRD002 // asked for only when the task has completed
    static T ResultOf<T>(Task<T> completed) => completed.Result;
#pragma warning restore VSTHRD002

    Op<T> Launch<T>(Op<T> op, On on)
    {
        lock (_lock) _ops.Add(op);
        op.Launch(on);
        return op;
    }
}
