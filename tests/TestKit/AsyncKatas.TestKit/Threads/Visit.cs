namespace AsyncKatas.TestKit;

/// <summary>A thread's stay in code under test: an interrupt is sent only during it and never outlives it.</summary>
internal sealed class Visit(string name)
{
    const int Inside = 0, Interrupting = 1, Interrupted = 2, Left = 3;

    int _state;

    public string Name => name;

    public int OsThreadId { get; } = RunnableThreads.CurrentId;

    public bool Interrupt(Thread thread)
    {
        if (Interlocked.CompareExchange(ref _state, Interrupting, Inside) != Inside) return false;
        thread.Interrupt();
        Volatile.Write(ref _state, Interrupted);
        return true;
    }

    /// <summary>Ends the stay; false when an interrupt was sent and may still be pending.</summary>
    public bool TryLeave()
    {
        while (Volatile.Read(ref _state) == Interrupting) Thread.SpinWait(20);
        return Interlocked.Exchange(ref _state, Left) != Interrupted;
    }
}
