// Tempting: without the try it is three lines that read from top to bottom.
// Fails: a device out of paper keeps a place for each receipt that it has refused. After two, everybody waits for ever.
// Caught by: A_signature_that_fails_gives_its_place_back
namespace AsyncKatas.StarvedPool;

public sealed class SignatureDesk(IFiscalDevice device)
{
    public const int Places = 2;

    private readonly SemaphoreSlim _places = new(Places);

    public async Task<string> SignAsync(string text, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        var signature = await Task.Run(() => device.Sign(text), cancellationToken);
        _places.Release();
        return signature;
    }
}
