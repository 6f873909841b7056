using System.Collections.Concurrent;

namespace AsyncKatas.TestKit;

/// <summary>The threads that execute code under test right now, each with the call it works for.</summary>
internal sealed class Flows
{
    readonly ConcurrentDictionary<Thread, Visit> _visits = new();
    volatile bool _outlawed;

    /// <summary>Threads inside code under test; a thread that has ended (an aborted one leaves no notice) does not count.</summary>
    public IEnumerable<(Thread Thread, Visit Visit)> Active
    {
        get
        {
            foreach (var (thread, visit) in _visits)
                if (thread.IsAlive) yield return (thread, visit);
        }
    }

    /// <remarks>Must not throw, and neither must <see cref="Leave"/>: the runtime ends a process whose change of context throws (2 of 70,000 tests under load).</remarks>
    public void Enter(Thread thread, string name)
    {
        Uninterrupted.Run(() => _visits[thread] = new Visit(name));
        if (!_outlawed || !thread.IsThreadPoolThread) return;
        Uninterrupted.Run(() => RunnableThreads.Heed(RunnableThreads.CurrentId));      // it sleeps from now on: no runaway
        ParkForEver();
    }

    public void Leave(Thread thread)
    {
        Visit? visit = null;
        Uninterrupted.Run(() => _visits.TryRemove(thread, out visit));
        if (visit is null) return;
        Uninterrupted.Run(() => RunnableThreads.Heed(visit.OsThreadId));
        if (!visit.TryLeave()) SwallowInterrupt();
    }

    public bool Interrupt(Thread thread) => _visits.TryGetValue(thread, out var visit) && visit.Interrupt(thread);

    /// <summary>Whether a thread is still in the same stay, and not blocked.</summary>
    public bool StillRuns(Thread thread, Visit visit) =>
        thread.IsAlive && _visits.TryGetValue(thread, out var current) && ReferenceEquals(current, visit) && !LabThread.IsBlockedThread(thread);

    public string? NameOf(Thread thread) => _visits.TryGetValue(thread, out var visit) ? visit.Name : null;

    /// <summary>Stops code that keeps running from await to await: its next continuation on the pool never starts.</summary>
    /// <remarks>
    /// A loop around Task.Yield would otherwise run through every later test of this process. The price is a parked pool
    /// thread, paid only after the verdict "never stopped running". Throwing from here would end the process.
    /// </remarks>
    public void Outlaw() => _outlawed = true;

    static void ParkForEver()
    {
        while (true)
        {
            try { Thread.Sleep(Timeout.Infinite); }
            catch (ThreadInterruptedException) { }
        }
    }

    /// <summary>Takes a pending interrupt off a thread before it serves somebody else.</summary>
    /// <remarks>Without this, a pool thread carried an interrupt into a later test (1 of 12 runs of the first version).</remarks>
    static void SwallowInterrupt()
    {
        try { Thread.Sleep(1); }
        catch (ThreadInterruptedException) { }
    }
}
