// Tempting: prices are looked up all day and awaited now; the sign-in happens once, and a constructor cannot await.
// Fails: that once is on the window's thread: it opens white, and with a context the sign-in never ends.
// Caught by: The_counter_stays_usable_while_the_desk_opens
#pragma warning disable VSTHRD002, VSTHRD103, MA0042, MA0045 // the blocking call is the point
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
        => FetchPriceAsync(fixture, cancellationToken);

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
