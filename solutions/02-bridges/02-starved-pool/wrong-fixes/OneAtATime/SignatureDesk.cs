// Tempting: SemaphoreSlim(1) is what one writes when a driver is said not to be thread-safe.
// Fails: this one serves two. Half of the device stands idle, and the queue is twice as long.
// Caught by: The_device_keeps_two_threads_and_its_queue_keeps_none
namespace AsyncKatas.StarvedPool;

public sealed class SignatureDesk(IFiscalDevice device)
{
    public const int Places = 1;

    private readonly SemaphoreSlim _places = new(Places);

    public async Task<string> SignAsync(string text, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => device.Sign(text), cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }
}
