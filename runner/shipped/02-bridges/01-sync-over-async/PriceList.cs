namespace AsyncKatas.SyncOverAsync;

// What a seat costs today: the partner's quote and our booking fee. Written when none of its callers could await.
// On days when the partner is slow, the counter freezes, and the web shop answers nobody with its processors idle.
// TODO: no thread waits for the partner, neither for the sign-in nor for a price.
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

    public decimal GetPrice(string fixture, CancellationToken cancellationToken)
        => FetchPriceAsync(fixture, cancellationToken).Result;

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
