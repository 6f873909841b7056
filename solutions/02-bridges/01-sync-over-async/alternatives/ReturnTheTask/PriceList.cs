// Also right: when a layer has nothing to do after the call, it hands the task on instead of awaiting it; the fee moves to where the offer is made.
namespace AsyncKatas.SyncOverAsync;

public sealed class PriceList
{
    public const decimal BookingFee = 1.50m;

    private readonly ITicketPartner _partner;
    private readonly string _token;

    private PriceList(ITicketPartner partner, string token) => (_partner, _token) = (partner, token);

    public static async Task<PriceList> CreateAsync(ITicketPartner partner)
    {
        var token = await partner.SignInAsync();
        return new PriceList(partner, $"Bearer {token}");
    }

    public Task<decimal> GetQuoteAsync(string fixture, CancellationToken cancellationToken)
        => _partner.QuoteAsync(_token, fixture, cancellationToken);
}
