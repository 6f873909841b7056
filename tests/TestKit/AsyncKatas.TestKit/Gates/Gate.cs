using System.Runtime.CompilerServices;

namespace AsyncKatas.TestKit;

/// <summary>A named point that fakes pass and the script opens: "the call is pending" becomes a state instead of a duration.</summary>
public sealed class Gate
{
    readonly Lab _lab;
    readonly Lock _lock = new();
    readonly List<Waiter> _waiting = [];
    readonly List<Watcher> _watchers = [];
    readonly List<string> _arrived = [];
    Exception? _closed;
    bool _open;
    int _credit, _maxWaiting;

    internal Gate(Lab lab, string name) => (_lab, Name) = (lab, name);

    /// <summary>The gate's name, as reports and the timeline show it.</summary>
    public string Name { get; }

    /// <summary>Everybody who has arrived so far, in order of arrival.</summary>
    public IReadOnlyList<string> Arrived { get { lock (_lock) return [.. _arrived]; } }

    /// <summary>How many have arrived so far, whether or not they have passed.</summary>
    public int Arrivals { get { lock (_lock) return _arrived.Count; } }

    /// <summary>How many wait at the gate now.</summary>
    public int Waiting { get { lock (_lock) return _waiting.Count; } }

    /// <summary>The largest number that waited at the same time.</summary>
    public int MaxWaiting { get { lock (_lock) return _maxWaiting; } }

    /// <summary>For fakes: arrives, and completes when the script lets it through; cancelled by the token while it waits.</summary>
    public async Task Pass(string? who = null, CancellationToken ct = default)
    {
        who ??= Lab.Flow ?? "?";
        // Record first, signal after: a gate that signalled before it recorded changed a timeline under load.
        using var span = _lab.Timeline.Begin($"{Name}:{who}", Name);
        var waiter = new Waiter(who, parked: null);
        // The token before the arrival: a script that saw the arrival and opened at once let a call with a cancelled token pass.
        using var registration = ct.UnsafeRegister((_, token) => Cancel(waiter, token), null);
        Arrive(waiter);
        try { await waiter.Passed.ConfigureAwait(false); }
        catch (OperationCanceledException)
        {
            span.End(SpanEnd.Canceled);
            throw;
        }
        catch
        {
            span.End(SpanEnd.Failed);
            throw;
        }
    }

    /// <summary>For a fake's synchronous member: arrives, and blocks the calling thread until the script lets it through.</summary>
    public void PassBlocking(string? who = null)
    {
        who ??= Lab.Flow ?? "?";
        using var span = _lab.Timeline.Begin($"{Name}:{who}", Name);
        var waiter = new Waiter(who, Thread.CurrentThread);
        Arrive(waiter);
#pragma warning disable VSTHRD002 // a synchronous member has nothing else to offer: this is the fault that a test looks for
        try { waiter.Passed.GetAwaiter().GetResult(); }
#pragma warning restore VSTHRD002
        catch
        {
            span.End(SpanEnd.Failed);
            throw;
        }
    }

    /// <summary>Completes when <paramref name="n"/> have arrived in all since the start and what brought them here has come to rest; fails the test when that can no longer happen.</summary>
    /// <remarks>At rest, because whoever arrived last may still be on the way to its next await: a script that acted before flipped 1 of 10,700 outcomes.</remarks>
    public async Task Reached(int n = 1, [CallerMemberName] string member = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (WatchFor(n, new CodeLocation(member, file, line)) is { } watcher) await watcher.Task;
        await _lab.Settle();
    }

    /// <summary>Lets everybody through, now and later.</summary>
    public void Open()
    {
        List<Waiter> passing;
        lock (_lock)
        {
            _open = true;
            passing = [.. _waiting];
            _waiting.Clear();
        }
        foreach (var waiter in passing) waiter.Pass();
    }

    /// <summary>Lets <paramref name="n"/> through: those who wait, in order of arrival, then the next to arrive.</summary>
    public void Release(int n = 1)
    {
        List<Waiter> passing = [];
        lock (_lock)
        {
            passing.AddRange(_waiting.Take(n));
            _waiting.RemoveRange(0, passing.Count);
            _credit += n - passing.Count;
        }
        foreach (var waiter in passing) waiter.Pass();
    }

    /// <summary>Lets the one with this name through; fails the test when nobody of that name waits.</summary>
    public void Release(string who) => Take(who).Pass();

    /// <summary>Makes the pending call of this name throw; fails the test when nobody of that name waits.</summary>
    public void Fail(string who, Exception e) => Take(who).Fail(e);

    /// <summary>For example: "query": 3 arrived (Teams, Players, Games), 1 waits (Games).</summary>
    public override string ToString()
    {
        lock (_lock) return $"\"{Name}\": {_arrived.Count} arrived{Names.InBrackets(_arrived)}, {_waiting.Count} wait{(_waiting.Count == 1 ? "s" : "")}{Names.InBrackets(_waiting.Select(w => w.Who))}";
    }

    /// <summary>The first unfulfilled <see cref="Reached"/>, with who has come so far.</summary>
    internal (int Expected, IReadOnlyList<string> Arrived, CodeLocation Line)? Unreached
    {
        get { lock (_lock) return _watchers is [{ } first, ..] ? (first.Count, [.. _arrived], first.Line) : null; }
    }

    /// <summary>Threads that block in <see cref="PassBlocking"/>: only the script can let them go, so rest need not wait for them.</summary>
    internal void AddParked(HashSet<Thread> parked)
    {
        lock (_lock)
            foreach (var waiter in _waiting)
                if (waiter.Parked is { } thread && LabThread.IsBlockedThread(thread)) parked.Add(thread);
    }

    /// <summary>Ends every wait: the lab is over.</summary>
    internal void Close()
    {
        List<Waiter> waiting;
        List<Watcher> watchers;
        lock (_lock)
        {
            _closed = new LabException("The lab is over.");
            (waiting, watchers) = ([.. _waiting], [.. _watchers]);
            _waiting.Clear();
            _watchers.Clear();
        }
        foreach (var waiter in waiting) waiter.Fail(_closed);
        foreach (var watcher in watchers) watcher.Abandon(_closed);
    }

    void Cancel(Waiter waiter, CancellationToken token)
    {
        lock (_lock)
        {
            _waiting.Remove(waiter);
            waiter.Cancel(token);
        }
    }

    Watcher? WatchFor(int n, CodeLocation line)
    {
        lock (_lock)
        {
            if (_arrived.Count >= n) return null;
            var watcher = new Watcher(n, line);
            _watchers.Add(watcher);
            return watcher;
        }
    }

    void Arrive(Waiter waiter)
    {
        List<Watcher> reached;
        lock (_lock)
        {
            _arrived.Add(waiter.Who);
            reached = _watchers.FindAll(w => w.Count <= _arrived.Count);
            _watchers.RemoveAll(w => w.Count <= _arrived.Count);
            if (_closed is not null) waiter.Fail(_closed);
            else if (_open) waiter.Pass();
            else if (waiter.Passed.IsCompleted) { } // cancelled on the way here
            else if (_credit > 0)
            {
                _credit--;
                waiter.Pass();
            }
            else
            {
                _waiting.Add(waiter);
                _maxWaiting = Math.Max(_maxWaiting, _waiting.Count);
            }
        }
        _lab.Touch();
        foreach (var watcher in reached) watcher.Signal();
    }

    Waiter Take(string who)
    {
        lock (_lock)
        {
            var waiter = _waiting.Find(w => w.Who == who) ?? throw new ClauseException($"\"{who}\" does not wait at the gate {this}");
            _waiting.Remove(waiter);
            return waiter;
        }
    }
}
