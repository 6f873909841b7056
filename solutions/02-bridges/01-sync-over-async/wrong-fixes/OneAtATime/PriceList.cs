// Tempting: the façade was never called twice at once, so a semaphore keeps things as they were.
// Fails: the second customer now waits for the first one's answer before even asking.
// Caught by: Customers_who_wait_keep_no_thread_and_do_not_queue_up
namespace AsyncKatas.SyncOverAsync;

public sealed class PriceList
{
    private static readonly decimal BookingFee = 1.50m;

    private readonly ITicketPartner _partner;
    private readonly string _token;
    private readonly SemaphoreSlim _turn = new(1, 1);

    private PriceList(ITicketPartner partner, string token) => (_partner, _token) = (partner, token);

    public static async Task<PriceList> CreateAsync(ITicketPartner partner)
    {
        var token = await partner.SignInAsync();
        return new PriceList(partner, $"Bearer {token}");
    }

    public async Task<decimal> GetPriceAsync(string fixture, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var quote = await _partner.QuoteAsync(_token, fixture, cancellationToken);
            return quote + BookingFee;
        }
        finally
        {
            _turn.Release();
        }
    }
}
