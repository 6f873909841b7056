using System.Diagnostics;

namespace AsyncKatas.TestKit;

/// <summary>A single-threaded synchronization context, like a desktop application's, that notices when its thread blocks.</summary>
public sealed class Pump : SynchronizationContext
{
    readonly object _lock = new();
    readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = new();
    readonly List<Blocking> _blockings = [];
    readonly LabThread _thread;
    readonly Action<Blocking>? _onForbiddenWait;
    readonly Action<Exception> _onUnhandled;
    bool _waiting, _stopping, _noticing;
    long _processed;

    /// <param name="name">Names the thread and the lines of a report.</param>
    /// <param name="onForbiddenWait">Where given, blocking is forbidden: it is called on the thread, which is then interrupted.</param>
    /// <param name="onUnhandled">Receives what a callback throws, which is where the exceptions of async void methods end up.</param>
    internal Pump(string name, Action<Exception> onUnhandled, Action<Blocking>? onForbiddenWait = null)
    {
        (Name, _onUnhandled, _onForbiddenWait) = (name, onUnhandled, onForbiddenWait);
        SetWaitNotificationRequired();
        _thread = new LabThread("lab-" + name, Loop);
        _thread.Start();
    }

    /// <summary>The context's one thread.</summary>
    public Thread Thread => _thread.Thread;

    /// <summary>Every wait that blocked the thread so far, lock contention and <see cref="Thread.Sleep(int)"/> excepted.</summary>
    public IReadOnlyList<Blocking> Blockings { get { lock (_lock) return [.. _blockings]; } }

    internal string Name { get; }

    internal bool IsIdle { get { lock (_lock) return HasEnded || (_queue.Count == 0 && _waiting); } }

    internal bool IsBlocked => !IsIdle && _thread.IsBlocked;

    internal long Processed => Interlocked.Read(ref _processed);

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_lock)
        {
            _queue.Enqueue((d, state));
            Monitor.Pulse(_lock);
        }
    }

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (Thread.CurrentThread != Thread) throw new NotSupportedException("Send from another thread would block it; use Post.");
        d(state);
    }

    /// <summary>Called by the runtime when managed code on this thread is about to block; not for Thread.Sleep.</summary>
    public override int Wait(IntPtr[] waitHandles, bool waitAll, int millisecondsTimeout)
    {
        if (millisecondsTimeout != 0 && !_noticing)
        {
            _noticing = true;      // writing the report may wait as well
            try { Notice(new StackTrace(1, fNeedFileInfo: true)); }
            finally { _noticing = false; }
        }
        return WaitHelper(waitHandles, waitAll, millisecondsTimeout);
    }

    internal Task Run(Func<Task> body)
    {
        var started = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(_ =>
        {
            try { started.SetResult(body()); }
            catch (Exception e) { started.SetException(e); }
        }, null);
        return started.Task.Unwrap();
    }

    /// <summary>Whether the thread has ended.</summary>
    internal bool HasEnded => !_thread.IsAlive;

    internal void Abort() => _thread.Abort();

    /// <summary>Ends the thread after the callback that runs now. What is queued never starts: code that runs from await to await would never end.</summary>
    internal void RequestStop()
    {
        lock (_lock)
        {
            _stopping = true;
            Monitor.Pulse(_lock);
        }
    }

    internal void Stop() => _thread.Stop();

    void Notice(StackTrace stack)
    {
        if (Stacks.WaitsForLock(stack.GetFrames())) return;      // contention, which ends by itself
        var blocking = Blocking.From(stack);
        lock (_lock) _blockings.Add(blocking);
        if (_onForbiddenWait is null) return;
        _onForbiddenWait(blocking);
        // An exception thrown from Wait can end the process (seen once); an interrupt surfaces in the wait that follows.
        Thread.CurrentThread.Interrupt();
    }

    void Loop()
    {
        while (true)
        {
            SetSynchronizationContext(null);
            try
            {
                if (Next() is not { } item) return;
                SetSynchronizationContext(this);
                item.Callback(item.State);
            }
            catch (ThreadInterruptedException) { }      // a blocked callback that the lab has ended
            catch (Exception e) { _onUnhandled(e); }
            Interlocked.Increment(ref _processed);
        }
    }

    (SendOrPostCallback Callback, object? State)? Next()
    {
        lock (_lock)
        {
            while (_queue.Count == 0 && !_stopping)
            {
                _waiting = true;
                try { Monitor.Wait(_lock); }
                finally { _waiting = false; }
            }
            return _stopping ? null : _queue.Dequeue();
        }
    }
}
