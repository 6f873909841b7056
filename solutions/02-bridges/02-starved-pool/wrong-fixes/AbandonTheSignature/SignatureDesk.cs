// Tempting: WaitAsync lets the buyer leave, although the driver knows no token.
// Fails: the finally gives back a place that the driver still uses, with its thread. The next buyer makes three.
// Caught by: A_buyer_who_leaves_while_the_device_signs_frees_no_place
namespace AsyncKatas.StarvedPool;

public sealed class SignatureDesk(IFiscalDevice device)
{
    public const int Places = 2;

    private readonly SemaphoreSlim _places = new(Places);

    public async Task<string> SignAsync(string text, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => device.Sign(text), cancellationToken).WaitAsync(cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }
}
