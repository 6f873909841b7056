namespace AsyncKatas.SyncOverAsync;

public sealed class PriceList
{
    private static readonly decimal BookingFee = 1.50m;

    private readonly ITicketPartner _partner;
    private readonly string _token;

    // A constructor cannot await, so it only stores what is already there, and nobody else can call it.
    private PriceList(ITicketPartner partner, string token) => (_partner, _token) = (partner, token);

    // Whoever holds a price list holds one that has signed in.
    public static async Task<PriceList> CreateAsync(ITicketPartner partner)
    {
        var token = await partner.SignInAsync();
        return new PriceList(partner, $"Bearer {token}");
    }

    // The synchronous façade is gone: there is no right body for it.
    public async Task<decimal> GetPriceAsync(string fixture, CancellationToken cancellationToken)
    {
        var quote = await _partner.QuoteAsync(_token, fixture, cancellationToken);
        return quote + BookingFee;
    }
}
