namespace AsyncKatas.TestKit;

/// <summary>A script that waits for a number of arrivals.</summary>
internal sealed class Watcher(int count, CodeLocation line)
{
    readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Count => count;

    public CodeLocation Line => line;

    public Task Task => _reached.Task;

    public void Signal() => _reached.TrySetResult();

    public void Abandon(Exception reason)
    {
        _reached.TrySetException(reason);
        _ = _reached.Task.Exception;      // nobody listens any more
    }
}
