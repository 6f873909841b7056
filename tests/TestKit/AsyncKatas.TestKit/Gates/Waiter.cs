namespace AsyncKatas.TestKit;

/// <summary>One call that waits at a gate.</summary>
internal sealed class Waiter(string who, Thread? parked)
{
    readonly TaskCompletionSource _passed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Who => who;

    /// <summary>The thread that blocks here, when the fake's member is synchronous.</summary>
    public Thread? Parked => parked;

    public Task Passed => _passed.Task;

    public void Pass() => _passed.TrySetResult();

    public void Fail(Exception exception) => _passed.TrySetException(exception);

    public void Cancel(CancellationToken token) => _passed.TrySetCanceled(token);
}
