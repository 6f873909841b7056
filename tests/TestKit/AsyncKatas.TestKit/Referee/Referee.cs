using System.Diagnostics;
using Xunit.Sdk;

namespace AsyncKatas.TestKit;

/// <summary>Decides on a thread of its own when nothing in the process can make progress any more: rest is a fact about threads and queues, not a duration.</summary>
/// <remarks>
/// Under a debugger nothing here becomes a wrong verdict: a breakpoint stops every thread of the process, this one
/// included, so there is nobody to observe the pause; afterwards the observed state is the one before it, and a tick of
/// the slow count is at most one tick however long the pause was. Only the limits of processor and wall-clock time know
/// about duration, and they are off while a debugger is attached.
/// </remarks>
internal sealed class Referee(Lab lab, LabOptions options)
{
    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    readonly RunnableThreads _runnable = new();
    readonly LastingBlocks _lastingBlocks = new(options.BlockedTicks);
    readonly List<TaskCompletionSource> _settlers = [];
    readonly TaskCompletionSource<StallException> _verdict = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Stopwatch _clock = new();
    Func<bool> _scriptIsDone = () => false;
    int _decided;
    volatile bool _stop;
    volatile int _blockedAtRest;
    volatile int _windows;
    TimeSpan _restedAt;

    sealed record Counters(long PoolCompleted, long PoolPending, long Pumped, long Activity);

    /// <summary>The verdict against the run, if there is one, with the facts as they were when it fell.</summary>
    public Task<StallException> Verdict => _verdict.Task;

    /// <summary>Whether a verdict has fallen: from then on it counts, even if its interrupts let the script go on.</summary>
    public bool HasDecided => Volatile.Read(ref _decided) != 0;

    /// <summary>Threads in code under test that were blocked when the process last came to rest.</summary>
    public int BlockedAtRest => _blockedAtRest;

    /// <summary>How many rests had to wait for a window because a thread was blocked.</summary>
    public int Windows => _windows;

    public void Start(Func<bool> scriptIsDone)
    {
        _scriptIsDone = scriptIsDone;
        new Thread(Watch) { IsBackground = true, Name = "lab-referee" }.Start();
    }

    public void Stop() => _stop = true;

    public Task Settle()
    {
        var settler = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_settlers) _settlers.Add(settler);
        return settler.Task;
    }

    /// <summary>Ends the run with a verdict; only the first one counts. The report is written before anybody unwinds.</summary>
    public bool Decide(Verdict verdict, Action? interrupt = null)
    {
        if (Interlocked.Exchange(ref _decided, 1) != 0) return false;
        StallException stall;
        try
        {
            var facts = new FailureReport(lab);      // as they are now, before interrupts let the code under test go on
            interrupt?.Invoke();
            stall = new LabStall(facts.Of(verdict), facts.TraceOf(verdict));
        }
        catch (Exception e) { stall = new LabStall($"The report could not be written: {e}", trace: null); }      // a stall must never become a hang
        _verdict.TrySetResult(stall);
        return true;
    }

    void Watch()
    {
        try
        {
            _clock.Start();
            var cpuAtStart = Environment.CpuUsage.TotalTime;
            var lastTick = TimeSpan.Zero;
            var (slowTicks, round) = (0, 0);
            var lastOwn = (Pumped: -1L, Activity: -1L);
            while (!_stop && !HasDecided)
            {
                // The referee must look again and again: no event says "nothing happens any more".
                Nap.Take();
                var now = Count();
                if (lastOwn != (now.Pumped, now.Activity)) (lastOwn, slowTicks) = ((now.Pumped, now.Activity), 0);
                var (idle, running) = Look();
                if (idle)
                {
                    if (IsStill(now)) { slowTicks = 0; Rest(); }
                }
                else if (!running && _clock.Elapsed - lastTick >= Tick)
                {
                    // A blocked thread may be one that a driver's sleep wakes soon. A tick counts only while no thread is
                    // runnable, so that the window stretches under load, and only code that blocks pays for it.
                    lastTick = _clock.Elapsed;
                    if (now.PoolPending == 0 && _runnable.None)
                    {
                        _lastingBlocks.Tick([.. lab.Flows.Active.Where(a => LabThread.IsBlockedThread(a.Thread)).Select(a => a.Visit.OsThreadId)]);
                        if (++slowTicks >= options.BlockedTicks && (slowTicks >= options.StallTicks || SomebodySettles)) { slowTicks = 0; _windows++; Rest(); }
                    }
                }
                if (++round % 50 == 0 && !Debugger.IsAttached) CheckLimits(Environment.CpuUsage.TotalTime - cpuAtStart);
            }
        }
        catch (Exception e) { Decide(new Verdict.Broken(e)); }
        finally { _runnable.Dispose(); }
    }

    // The same picture before, between and after two scans in which no thread of the process is runnable. Timers of the
    // system clock are deliberately not waited for: those of the test host come and go, so time must come from the lab's clock.
    bool IsStill(Counters now) =>
        now.PoolPending == 0
        && _runnable.None && Count() == now && Look().Idle
        && _runnable.None && Count() == now && Look().Idle;

    Counters Count() => new(ThreadPool.CompletedWorkItemCount, ThreadPool.PendingWorkItemCount, lab.Pumps.Sum(p => p.Processed), lab.Activity);

    /// <summary>Idle: pumps without work and no thread in code under test or on the way to it, except those parked at a gate or known to be blocked. Running: one of them is not blocked.</summary>
    (bool Idle, bool Running) Look()
    {
        var (idle, running) = (true, false);
        foreach (var pump in lab.Pumps)
        {
            if (pump.IsIdle) continue;
            idle = false;
            running |= !pump.IsBlocked;
        }
        if (lab.Ops.Any(o => o.IsStarting)) (idle, running) = (false, true);
        HashSet<Thread> parked = [];
        foreach (var gate in lab.Gates) gate.AddParked(parked);
        foreach (var (thread, visit) in lab.Flows.Active)
        {
            var isBlocked = LabThread.IsBlockedThread(thread);
            if (parked.Contains(thread) || (isBlocked && _lastingBlocks.Contains(visit.OsThreadId))) continue;
            idle = false;
            running |= !isBlocked;
        }
        return (idle, running);
    }

    bool SomebodySettles { get { lock (_settlers) return _settlers.Count > 0; } }

    void Rest()
    {
        _restedAt = _clock.Elapsed;
        var blocked = BlockedThreads();
        _blockedAtRest = blocked.Count;
        TaskCompletionSource[] settlers;
        lock (_settlers)
        {
            settlers = [.. _settlers];
            _settlers.Clear();
        }
        foreach (var settler in settlers) settler.TrySetResult();
        if (settlers.Length > 0 || _scriptIsDone()) return;
        Decide(new Verdict.Stalled(), interrupt: () => Unwind(blocked));
    }

    HashSet<Thread> BlockedThreads() =>
        [.. lab.Flows.Active.Select(a => a.Thread).Where(LabThread.IsBlockedThread), .. lab.Pumps.Where(p => p.IsBlocked).Select(p => p.Thread)];

    // Interrupting is how to learn where a thread is blocked: the exception's stack names the line, and the thread unwinds
    // instead of leaking. Pool threads are interrupted only while inside a flow.
    void Unwind(HashSet<Thread> blocked)
    {
        // Together: the first to unwind would release its lock, and the second would never tell that it waited for it.
        lock (lab.Witness.UnwindTogether)
        {
            foreach (var thread in blocked)
            {
                if (lab.Pumps.Any(p => p.Thread == thread)) thread.Interrupt();
                else lab.Flows.Interrupt(thread);
            }
        }
        Await(() => blocked.All(lab.Witness.HasUnwound), TimeSpan.FromMilliseconds(500));
    }

    void Await(Func<bool> condition, TimeSpan atMost)
    {
        for (var until = _clock.Elapsed + atMost; _clock.Elapsed < until && !condition();) Thread.Sleep(1);
    }

    void CheckLimits(TimeSpan cpu)
    {
        // What an earlier run left on the pool, and nothing can stop, burns at most one second a second each.
        var cpuLimit = options.CpuLimit + RunnableThreads.RunawayCount * _clock.Elapsed;
        if (_clock.Elapsed - _restedAt <= options.WallLimit && cpu <= cpuLimit) return;
        var used = cpu > cpuLimit ? $"{options.CpuLimit.TotalSeconds:0.#} s of processor time" : $"{options.WallLimit.TotalSeconds:0.#} s";
        List<string> runaways = [];
        Decide(new Verdict.NeverAtRest(used, runaways), interrupt: () => AbortRunning(runaways));
    }

    void AbortRunning(List<string> runaways)
    {
        lab.Flows.Outlaw();
        var running = lab.Flows.Active.Where(a => !LabThread.IsBlockedThread(a.Thread)).ToList();
        // An abort is for a single call that does not end. It may surface anywhere, and where it meets a change of context,
        // which is what code does that runs from await to await, the runtime ends the process (1 of 60 runs).
        foreach (var pump in lab.Pumps) pump.RequestStop();
        Await(() => lab.Pumps.All(p => p.HasEnded), TimeSpan.FromSeconds(1));
        running.RemoveAll(a => lab.Pumps.Any(p => p.Thread == a.Thread && p.HasEnded));
        var abortable = running.Where(a => lab.TryAbort(a.Thread)).ToList();
        Await(() => abortable.All(a => lab.Witness.HasUnwound(a.Thread)), TimeSpan.FromSeconds(1));
        var others = running.Except(abortable).ToList();
        Await(() => !others.Exists(a => lab.Flows.StillRuns(a.Thread, a.Visit)), TimeSpan.FromMilliseconds(200));
        foreach (var (thread, visit) in others.Where(a => lab.Flows.StillRuns(a.Thread, a.Visit)))
        {
            runaways.Add(visit.Name);
            RunnableThreads.Ignore(visit.OsThreadId);
            if (!lab.Flows.StillRuns(thread, visit)) RunnableThreads.Heed(visit.OsThreadId);      // it ended meanwhile
        }
    }
}
