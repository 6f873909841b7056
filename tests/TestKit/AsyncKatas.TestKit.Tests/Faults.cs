#pragma warning disable VSTHRD002, VSTHRD100, VSTHRD103, VSTHRD114, MA0022, MA0045, MA0147, MA0155, AsyncFixer02, AsyncFixer03, RS0030 // faults, for the lab to find
namespace AsyncKatas.TestKit.Tests;

/// <summary>What a learner's code does wrong, one method a fault.</summary>
internal static class Faults
{
    public static Task WaitForTask()
    {
        new TaskCompletionSource().Task.Wait();
        return Task.CompletedTask;
    }

    public static Task WaitAndSwallow()
    {
        try { return WaitForTask(); }
        catch (Exception) { return Task.CompletedTask; }
    }

    public static Task WaitOnThePool(SemaphoreSlim slots) => Task.Run(() => slots.Wait());

    public static Task Sleep()
    {
        Thread.Sleep(Timeout.Infinite);
        return Task.CompletedTask;
    }

    public static Task TakeBoth(object first, object second, Gate between)
    {
        lock (first)
        {
            between.PassBlocking();
            lock (second) return Task.CompletedTask;
        }
    }

    public static int GetPrice(Gate gate) => FetchPriceAsync(gate).Result;

    public static Action Blocking(string call, Task<int> never, SemaphoreSlim slots, WaitHandle signal, Thread thread) => call switch
    {
        "Task.Result" => () => _ = never.Result,
        "Task.Wait" => () => never.Wait(),
        "GetAwaiter().GetResult()" => () => never.GetAwaiter().GetResult(),
        "SemaphoreSlim.Wait" => () => slots.Wait(600_000),
        "WaitHandle.WaitOne" => () => signal.WaitOne(),
        "Thread.Join" => () => thread.Join(),
        _ => throw new ArgumentOutOfRangeException(nameof(call), call, "no such call"),
    };

    public static Task Spin()
    {
        while (true)
        {
            try { for (; ; ) { } }
            catch (Exception) { }
        }
    }

    public static IDisposable StartSystemTimer(Action callback) => new Timer(_ => callback(), null, TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan);

    public static Task NoTask() => null!;

    public static async void HandleMalformedEvent()
    {
        await Task.Yield();
        throw new InvalidOperationException("the event is malformed");
    }

    public static Task Exit()
    {
        Environment.Exit(3);
        return Task.CompletedTask;
    }

    public static async Task FailQuietly(CancellationToken cancelled)
    {
        try { await Task.Delay(1, cancelled); }
        catch (OperationCanceledException) { }
        try { throw new IOException("disk full"); }
        catch (IOException) { }
    }

    static async Task<int> FetchPriceAsync(Gate gate)
    {
        await gate.Pass("fetch");
        return 7;
    }

    public static Task WaitThenPoll(SemaphoreSlim slots, Func<bool> isOver)
    {
        slots.Wait();
        return Poll(isOver);
    }

    public static Task Poll(Func<bool> isOver)
    {
        while (!isOver()) Thread.Sleep(50);
        return Task.CompletedTask;
    }

    public static Task WaitOnThePool(SemaphoreSlim slots, int milliseconds) => Task.Run(() => slots.Wait(milliseconds));
}
