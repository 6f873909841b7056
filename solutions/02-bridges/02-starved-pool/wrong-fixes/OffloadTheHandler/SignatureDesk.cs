namespace AsyncKatas.StarvedPool;

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
