using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace AsyncKatas.TestKit;

/// <summary>Sees every exception of a run in the moment it is thrown, also those that the code under test swallows.</summary>
internal sealed class Witness : IDisposable
{
    const int Remembered = 8;

    [ThreadStatic]
    static bool t_looking;

    readonly Lab _lab;
    readonly Lock _lock = new();
    readonly HashSet<Exception> _seen = new(ReferenceEqualityComparer.Instance);
    readonly List<Exception> _thrown = [];
    readonly List<(string Who, Blocking Wait)> _blocked = [];
    readonly List<CodeLocation> _aborted = [];
    readonly HashSet<Thread> _unwound = [];

    public Witness(Lab lab)
    {
        _lab = lab;
        AppDomain.CurrentDomain.FirstChanceException += OnThrown;
    }

    /// <summary>Held while several threads are interrupted: none of them leaves its wait before all have been told to.</summary>
    public Lock UnwindTogether { get; } = new();

    /// <summary>What the code under test threw, each text once; the noise of cancellation and assertions left out.</summary>
    public IReadOnlyList<Exception> Thrown { get { lock (_lock) return [.. _thrown]; } }

    /// <summary>Where the interrupted threads were blocked, and for whom.</summary>
    public IReadOnlyList<(string Who, Blocking Wait)> Blocked { get { lock (_lock) return [.. _blocked]; } }

    /// <summary>Where aborted threads were running.</summary>
    public IReadOnlyList<CodeLocation> Aborted { get { lock (_lock) return [.. _aborted]; } }

    /// <summary>Whether a thread has left its wait or loop since it was asked to.</summary>
    public bool HasUnwound(Thread thread) { lock (_lock) return _unwound.Contains(thread); }

    public void Dispose() => AppDomain.CurrentDomain.FirstChanceException -= OnThrown;

    void OnThrown(object? sender, FirstChanceExceptionEventArgs e)
    {
        if (t_looking) return;      // reading line numbers throws and catches exceptions of its own
        t_looking = true;
        try { Uninterrupted.Run(() => Look(e.Exception)); }
        finally { t_looking = false; }
    }

    void Look(Exception exception)
    {
        var thread = Thread.CurrentThread;
        if (exception is ThreadInterruptedException) NoteBlocked(thread, exception);
        else if (exception is ThreadAbortException) NoteAborted(thread, exception);
        else if (!IsNoise(exception) && _lab.RunsCodeUnderTest(thread)) NoteThrown(exception);
    }

    void NoteBlocked(Thread thread, Exception exception)
    {
        lock (_lock) if (_seen.Contains(exception)) return;
        lock (UnwindTogether) { }
        var stack = new StackTrace(3, fNeedFileInfo: true);
        var who = _lab.NameOf(thread);
        lock (_lock)
        {
            if (_seen.Add(exception) && who is not null && _unwound.Add(thread)) _blocked.Add((who, Blocking.From(stack)));
        }
    }

    void NoteAborted(Thread thread, Exception exception)
    {
        lock (_lock) if (_seen.Contains(exception)) return;
        var line = CodeLocation.Find(new StackTrace(3, fNeedFileInfo: true));
        lock (_lock)
        {
            if (_seen.Add(exception) && _unwound.Add(thread) && line is not null) _aborted.Add(line);
        }
    }

    // Line numbers are read when a report is written, not here: a passing test may throw thousands of exceptions.
    void NoteThrown(Exception exception)
    {
        lock (_lock)
        {
            if (_seen.Add(exception) && _thrown.Count < Remembered && !_thrown.Exists(t => t.GetType() == exception.GetType() && t.Message == exception.Message))
                _thrown.Add(exception);
        }
    }

    static bool IsNoise(Exception exception) => exception is OperationCanceledException || Exceptions.IsOfTheLab(exception) || Exceptions.IsAssertion(exception);
}
