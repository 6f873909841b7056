// Tempting: a web server has no synchronization context, so .Result cannot deadlock there; only the window needs await.
// Fails: it does not deadlock, it starves: each waiting customer holds a thread of the server.
// Caught by: Customers_who_wait_keep_no_thread_and_do_not_queue_up
#pragma warning disable VSTHRD002, VSTHRD103, MA0042, MA0045 // the blocking call is the point
namespace AsyncKatas.SyncOverAsync;

public sealed class PriceList
{
    private static readonly decimal BookingFee = 1.50m;

    private readonly ITicketPartner _partner;
    private readonly string _token;

    private PriceList(ITicketPartner partner, string token) => (_partner, _token) = (partner, token);

    public static async Task<PriceList> CreateAsync(ITicketPartner partner)
    {
        var token = await partner.SignInAsync();
        return new PriceList(partner, $"Bearer {token}");
    }

    public Task<decimal> GetPriceAsync(string fixture, CancellationToken cancellationToken)
        => SynchronizationContext.Current is null
            ? Task.FromResult(FetchPriceAsync(fixture, cancellationToken).GetAwaiter().GetResult())
            : FetchPriceAsync(fixture, cancellationToken);

    private async Task<decimal> FetchPriceAsync(string fixture, CancellationToken cancellationToken)
    {
        var quote = await _partner.QuoteAsync(_token, fixture, cancellationToken);
        return quote + BookingFee;
    }
}
