// Tempting: the whole method moves into Task.Run as it is, and the limit stays.
// Fails: it limits who signs, not who waits: whoever queues for a place keeps a thread of the pool.
// Caught by: The_device_keeps_two_threads_and_its_queue_keeps_none
namespace AsyncKatas.StarvedPool;

public sealed class SignatureDesk(IFiscalDevice device)
{
    public const int Places = 2;

    private readonly SemaphoreSlim _places = new(Places);

    public Task<string> SignAsync(string text, CancellationToken cancellationToken)
        => Task.Run(() => Sign(text, cancellationToken), cancellationToken);

    private string Sign(string text, CancellationToken cancellationToken)
    {
        _places.Wait(cancellationToken);
        try
        {
            return device.Sign(text);
        }
        finally
        {
            _places.Release();
        }
    }
}
