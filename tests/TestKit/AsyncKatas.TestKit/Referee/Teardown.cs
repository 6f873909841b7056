using System.Diagnostics;

namespace AsyncKatas.TestKit;

/// <summary>Ends a run: wakes what waits, lets the code under test unwind, stops the threads, disposes what the lab owns.</summary>
internal sealed class Teardown(Lab lab)
{
    static readonly TimeSpan DrainLimit = TimeSpan.FromMilliseconds(500), DisposeLimit = TimeSpan.FromSeconds(5);

    public async Task Run(IReadOnlyList<Action> actions, IReadOnlyList<object> owned, CancellationTokenSource over)
    {
        foreach (var gate in lab.Gates) gate.Close();
        _ = Task.Run(() => Quietly(over.Cancel));
        foreach (var action in actions) Quietly(action);
        foreach (var op in lab.Ops) op.Thread?.InterruptIfBlocked();
        await OnAThreadOfItsOwn(DrainAndStop);
        foreach (var resource in owned.Reverse()) await Dispose(resource);
    }

    // Neither a timer nor the pool: both may be what the code under test has worn out.
    static Task OnAThreadOfItsOwn(Action work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            Quietly(work);
            done.SetResult();
        })
        { IsBackground = true, Name = "lab-teardown" }.Start();
        return done.Task;
    }

    void DrainAndStop()
    {
        Drain();
        foreach (var pump in lab.Pumps) pump.RequestStop();
        foreach (var pump in lab.Pumps) pump.Stop();
        foreach (var op in lab.Ops) op.Thread?.Stop();
    }

    /// <summary>Lets the code under test unwind inside its own lab, at most for a while.</summary>
    /// <remarks>Without this, a broken implementation's late Dispose changed a counter in the next test (1 of 6 runs).</remarks>
    void Drain()
    {
        using var runnable = new RunnableThreads();
        var clock = Stopwatch.StartNew();
        for (var calm = 0; calm < 2 && clock.Elapsed < DrainLimit; Nap.Take())
        {
            foreach (var (thread, visit) in lab.Flows.Active)
                if (LabThread.IsBlockedThread(thread)) visit.Interrupt(thread);
            calm = !lab.Flows.Active.Any() && lab.Pumps.All(p => p.IsIdle) && ThreadPool.PendingWorkItemCount == 0 && runnable.None ? calm + 1 : 0;
        }
    }

    static async Task Dispose(object resource)
    {
        try
        {
            if (resource is IAsyncDisposable asynchronous) await asynchronous.DisposeAsync().AsTask().WaitAsync(DisposeLimit);
            else (resource as IDisposable)?.Dispose();
        }
        catch (Exception) { }      // the verdict is about the code under test; what its failure left broken adds nothing
    }

    static void Quietly(Action action)
    {
        try { action(); }
        catch (Exception) { }
    }
}
