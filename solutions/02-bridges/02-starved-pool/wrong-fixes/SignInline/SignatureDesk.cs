// Tempting: the wait for a place is asynchronous now, and on a server Task.Run adds a hop without adding a thread.
// Fails: the ticket office calls the same code. There, the thread that the driver keeps is the window's.
// Caught by: The_window_of_the_ticket_office_is_free_while_the_device_signs
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
            return device.Sign(text);
        }
        finally
        {
            _places.Release();
        }
    }
}
