// Tempting: with Task.Run nobody has to wait for a place any more, so the semaphore can go.
// Fails: the queue is still there, inside the driver, and now everybody in it keeps a thread of the pool.
// Caught by: The_device_keeps_two_threads_and_its_queue_keeps_none
namespace AsyncKatas.StarvedPool;

public sealed class SignatureDesk(IFiscalDevice device)
{
    public const int Places = 2;

    public Task<string> SignAsync(string text, CancellationToken cancellationToken)
        => Task.Run(() => device.Sign(text), cancellationToken);
}
