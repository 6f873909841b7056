// Tempting: who has a place keeps it until the receipt is through, so that receipts go out in the order of their signatures.
// Fails: the device waits for the network. Two slow answers, and nobody else gets a signature.
// Caught by: No_thread_waits_for_the_mail_gateway
namespace AsyncKatas.StarvedPool;

public sealed class SignatureDesk(IFiscalDevice device)
{
    public const int Places = 2;

    private readonly SemaphoreSlim _places = new(Places);

    public async Task<string> SignAndSendAsync(string text, ReceiptMail mail, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            var signature = await Task.Run(() => device.Sign(text), cancellationToken);
            return await mail.SendAsync($"{text}\n{signature}", cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }
}
