namespace AsyncKatas.TestKit;

/// <summary>One started call, as it travels with the execution context through awaits, threads and tasks.</summary>
internal sealed record Flow(Lab Lab, string Name)
{
    // The handler runs on every thread that enters or leaves code of a flow: pool, stage, LongRunning, Parallel, new Thread.
    // So the lab knows which threads execute code under test, whoever created them. Rejected: a baseline of busy pool
    // threads, which the test host changes at will.
    static readonly AsyncLocal<Flow?> Ambient = new(OnChanged);

    /// <summary>The flow that the current code belongs to, if any.</summary>
    public static Flow? Current => Ambient.Value;

    public void Enter() => Ambient.Value = this;

    public static void Leave() => Ambient.Value = null;

    static void OnChanged(AsyncLocalValueChangedArgs<Flow?> change)
    {
        var thread = Thread.CurrentThread;
        change.PreviousValue?.Lab.Flows.Leave(thread);
        change.CurrentValue?.Lab.Flows.Enter(thread, change.CurrentValue.Name);
    }
}
