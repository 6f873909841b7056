// Tempting: the synchronous façade could not be cancelled either, so the token looks like decoration.
// Fails: a customer who has left still waits, and so does the partner.
// Caught by: A_customer_who_leaves_cancels_the_lookup
#pragma warning disable CA2016, MA0040 // the lost token is the point
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

    public async Task<decimal> GetPriceAsync(string fixture, CancellationToken cancellationToken)
    {
        var quote = await _partner.QuoteAsync(_token, fixture, CancellationToken.None);
        return quote + BookingFee;
    }
}
