using System.Runtime;

namespace AsyncKatas.TestKit;

/// <summary>A background thread that can be interrupted while it blocks and aborted while it spins.</summary>
internal sealed class LabThread
{
    readonly CancellationTokenSource _abort = new();
    int _aborting;
    volatile bool _ended;

    public LabThread(string name, Action body)
    {
        Thread = new Thread(() =>
        {
            // ControlledExecution aborts even while (true) { try { } catch { } }, which no interrupt ends.
            try { ControlledExecution.Run(body, _abort.Token); }
            catch (OperationCanceledException) { }
            catch (ThreadInterruptedException) { }
            finally { _ended = true; }
        })
        { IsBackground = true, Name = name };
    }

    public Thread Thread { get; }

    public bool IsAlive => !_ended;

    public bool IsBlocked => IsBlockedThread(Thread);

    public static bool IsBlockedThread(Thread thread) => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin);

    public void Start() => Thread.Start();

    public void InterruptIfBlocked()
    {
        if (IsAlive && IsBlocked) Thread.Interrupt();
    }

    /// <summary>Asks for the thread's end in the middle of its code; a thread of its own, since the request waits for the abort.</summary>
    public void Abort()
    {
        if (Interlocked.Exchange(ref _aborting, 1) == 0) new Thread(_abort.Cancel) { IsBackground = true, Name = "lab-abort" }.Start();
    }

    /// <summary>Ends the thread within about a second; one that cannot be ended stays behind as a background thread.</summary>
    public void Stop()
    {
        if (!Thread.IsAlive) return;
        for (var attempt = 0; attempt < 40 && !Thread.Join(attempt < 5 ? 1 : 25); attempt++)
        {
            InterruptIfBlocked();
            if (attempt == 12) Abort();
        }
    }
}
