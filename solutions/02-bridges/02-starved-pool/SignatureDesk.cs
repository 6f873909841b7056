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
            // The driver has no asynchronous method: it gets a thread of the pool. The places bound how many.
            return await Task.Run(() => device.Sign(text), cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }
}
