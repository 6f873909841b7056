namespace AsyncKatas.StarvedPool;

// Lets two receipts at a time to the fiscal device. There is one desk for all requests.
// On a busy evening hundreds of requests stand here, each with a thread.
public sealed class SignatureDesk(IFiscalDevice device)
{
    public const int Places = 2;

    private readonly SemaphoreSlim _places = new(Places);

    public string Sign(string text)
    {
        _places.Wait();
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
