namespace AsyncKatas.TestKit;

/// <summary>One call that waits at a gate.</summary>
internal sealed class Waiter(string who, Thread? parked)
{
    readonly TaskCompletionSource _passed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Who => who;

    /// <summary>The thread that blocks here, when the fake's member is synchronous.</summary>
    public Thread? Parked => parked;

    public void Pass() => _passed.TrySetResult();

    public void Fail(Exception exception) => _passed.TrySetException(exception);

    public async Task PassedOrCancelled(Gate gate, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister((_, token) =>
        {
            gate.Forget(this);
            _passed.TrySetCanceled(token);
        }, null);
        await _passed.Task.ConfigureAwait(false);
    }

#pragma warning disable VSTHRD002 // a synchronous member has nothing else to offer: this is the fault that a test looks for
    public void PassedBlocking() => _passed.Task.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
}
