// Tempting: nobody has to touch the old façade: Task.Run turns it into something to await.
// Fails: the window is free, but a pool thread now waits in its place, one for each customer.
// Caught by: The_counter_stays_usable_while_a_price_is_looked_up
#pragma warning disable VSTHRD002, MA0042, MA0045 // the blocking calls are the point
namespace AsyncKatas.SyncOverAsync;

public sealed class PriceList
{
    private static readonly decimal BookingFee = 1.50m;

    private readonly ITicketPartner _partner;
    private readonly string _token;

    public PriceList(ITicketPartner partner)
    {
        _partner = partner;
        _token = LoadTokenAsync().GetAwaiter().GetResult();
    }

    public static Task<PriceList> CreateAsync(ITicketPartner partner) => Task.Run(() => new PriceList(partner));

    public Task<decimal> GetPriceAsync(string fixture, CancellationToken cancellationToken)
        => Task.Run(() => GetPrice(fixture, cancellationToken), cancellationToken);

    private decimal GetPrice(string fixture, CancellationToken cancellationToken)
        => FetchPriceAsync(fixture, cancellationToken).GetAwaiter().GetResult();

    private async Task<string> LoadTokenAsync()
    {
        var token = await _partner.SignInAsync();
        return $"Bearer {token}";
    }

    private async Task<decimal> FetchPriceAsync(string fixture, CancellationToken cancellationToken)
    {
        var quote = await _partner.QuoteAsync(_token, fixture, cancellationToken);
        return quote + BookingFee;
    }
}
