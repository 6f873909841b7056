// Also right: in a library that many kinds of programs call, every await leaves the context behind; none of them waits.
namespace AsyncKatas.SyncOverAsync;

public sealed class PriceList
{
    private static readonly decimal BookingFee = 1.50m;

    private readonly ITicketPartner _partner;
    private readonly string _token;

    private PriceList(ITicketPartner partner, string token) => (_partner, _token) = (partner, token);

    public static async Task<PriceList> CreateAsync(ITicketPartner partner)
    {
        var token = await partner.SignInAsync().ConfigureAwait(false);
        return new PriceList(partner, $"Bearer {token}");
    }

    public async Task<decimal> GetPriceAsync(string fixture, CancellationToken cancellationToken)
    {
        var quote = await _partner.QuoteAsync(_token, fixture, cancellationToken).ConfigureAwait(false);
        return quote + BookingFee;
    }
}
