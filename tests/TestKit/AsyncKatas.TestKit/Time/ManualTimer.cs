namespace AsyncKatas.TestKit;

/// <summary>A timer of the lab's clock; its fields belong to the clock and its lock.</summary>
internal sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
{
    // Like a system timer: the callback belongs to the flow that created the timer.
    readonly ExecutionContext? _context = ExecutionContext.Capture();

    public TimeSpan Due { get; set; }

    public TimeSpan Period { get; set; }

    /// <summary>Decides between timers that are due at the same instant.</summary>
    public int Order { get; set; }

    public volatile bool IsDisposed;

    public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Arm(this, dueTime, period);

    public void Fire()
    {
        if (IsDisposed) return;
        if (_context is null) callback(state);
        else ExecutionContext.Run(_context, s => callback(s), state);
    }

    public void Dispose() => clock.Disarm(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
