// Tempting: ConfigureAwait(false) is known as the cure for the deadlock, and indeed the answer now arrives.
// Fails: the continuation no longer needs the window's thread, but that thread still waits inside .Result until the partner is done.
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

    public static Task<PriceList> CreateAsync(ITicketPartner partner) => Task.FromResult(new PriceList(partner));

    public Task<decimal> GetPriceAsync(string fixture, CancellationToken cancellationToken)
        => Task.FromResult(GetPrice(fixture, cancellationToken));

    private decimal GetPrice(string fixture, CancellationToken cancellationToken)
        => FetchPriceAsync(fixture, cancellationToken).Result;

    private async Task<string> LoadTokenAsync()
    {
        var token = await _partner.SignInAsync().ConfigureAwait(false);
        return $"Bearer {token}";
    }

    private async Task<decimal> FetchPriceAsync(string fixture, CancellationToken cancellationToken)
    {
        var quote = await _partner.QuoteAsync(_token, fixture, cancellationToken).ConfigureAwait(false);
        return quote + BookingFee;
    }
}
