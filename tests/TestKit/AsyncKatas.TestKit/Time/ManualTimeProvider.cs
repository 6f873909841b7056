namespace AsyncKatas.TestKit;

/// <summary>A clock that only the script moves (<see cref="Lab.Advance"/>); callbacks run on the thread pool, as with the system clock.</summary>
public sealed class ManualTimeProvider : TimeProvider
{
    static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly Lock _lock = new();
    readonly List<ManualTimer> _timers = [];
    readonly List<Watcher> _watchers = [];
    readonly Lab? _lab;
    TimeSpan _elapsed;
    int _armed;

    /// <summary>Creates a clock that stands at 2030-01-01 00:00 UTC.</summary>
    public ManualTimeProvider(Lab? lab = null) => _lab = lab;

    /// <summary>How far the clock has moved since the start.</summary>
    public TimeSpan Elapsed { get { lock (_lock) return _elapsed; } }

    /// <summary>Timers that are armed now; one that is not disposed counts as a leak.</summary>
    public int ActiveTimers { get { lock (_lock) return _timers.Count; } }

    /// <summary>How often a timer has been armed since the start.</summary>
    public int TotalArmed { get { lock (_lock) return _armed; } }

    /// <summary>Time until the next timer fires, or null when none is armed.</summary>
    public TimeSpan? NextDue { get { lock (_lock) return _timers.Count == 0 ? null : _timers.Min(t => t.Due) - _elapsed; } }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Start + Elapsed;

    /// <inheritdoc/>
    public override long GetTimestamp() => Elapsed.Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Completes when <paramref name="n"/> timers have been armed in all since the start.</summary>
    public Task Armed(int n = 1)
    {
        lock (_lock)
        {
            if (_armed >= n) return Task.CompletedTask;
            var watcher = new Watcher(n, new CodeLocation("", null, 0));
            _watchers.Add(watcher);
            return watcher.Task;
        }
    }

    /// <summary>How many timers the script waits for and how many have been armed, while <see cref="Armed"/> is unfulfilled.</summary>
    internal (int Expected, int Armed)? Unarmed
    {
        get { lock (_lock) return _watchers is [{ } first, ..] ? (first.Count, _armed) : null; }
    }

    /// <summary>Moves to the next due time, at most to the target, and fires what is due there; false when nothing was.</summary>
    internal bool StepTowards(TimeSpan target)
    {
        List<ManualTimer> due;
        lock (_lock)
        {
            var next = _timers.Count == 0 ? TimeSpan.MaxValue : _timers.Min(t => t.Due);
            _elapsed = TimeSpan.FromTicks(Math.Max(_elapsed.Ticks, Math.Min(next.Ticks, target.Ticks)));
            if (next > target) return false;
            due = [.. _timers.Where(t => t.Due <= _elapsed).OrderBy(t => t.Due).ThenBy(t => t.Order)];
            foreach (var timer in due)
            {
                if (timer.Period > TimeSpan.Zero) timer.Due = _elapsed + timer.Period;
                else _timers.Remove(timer);
            }
        }
        _lab?.Touch();
        // one work item for all timers of this instant: they run in order
        ThreadPool.UnsafeQueueUserWorkItem(static timers => { foreach (var timer in timers) timer.Fire(); }, due, preferLocal: false);
        return true;
    }

    internal bool Arm(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        List<Watcher> reached;
        lock (_lock)
        {
            if (timer.IsDisposed) return false;
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan) return true;
            timer.Period = period == Timeout.InfiniteTimeSpan ? TimeSpan.Zero : period;
            timer.Order = _armed++;
            timer.Due = _elapsed + (dueTime > TimeSpan.Zero ? dueTime : timer.Period);
            if (dueTime > TimeSpan.Zero || timer.Period > TimeSpan.Zero) _timers.Add(timer);
            reached = _watchers.FindAll(w => w.Count <= _armed);
            _watchers.RemoveAll(w => w.Count <= _armed);
        }
        foreach (var watcher in reached) watcher.Signal();
        if (dueTime <= TimeSpan.Zero) ThreadPool.UnsafeQueueUserWorkItem(static t => t.Fire(), timer, preferLocal: false);
        return true;
    }

    internal void Disarm(ManualTimer timer)
    {
        lock (_lock)
        {
            timer.IsDisposed = true;
            _timers.Remove(timer);
        }
    }
}
