// Tempting: everything that needs the finally goes into the try.
// Fails: a wait that was cancelled has taken no place, and gives one back all the same. From then on three receipts are at the device.
// Caught by: A_buyer_who_leaves_the_queue_ends_the_wait_and_takes_no_place_along
namespace AsyncKatas.StarvedPool;

public sealed class SignatureDesk(IFiscalDevice device)
{
    public const int Places = 2;

    private readonly SemaphoreSlim _places = new(Places);

    public async Task<string> SignAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            await _places.WaitAsync(cancellationToken);
            return await Task.Run(() => device.Sign(text), cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }
}
