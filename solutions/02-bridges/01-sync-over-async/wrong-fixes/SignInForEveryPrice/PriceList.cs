// Tempting: the token is fetched where it is needed, so that there is nothing left to initialize.
// Fails: each price now costs two slow calls, and the partner counts the sign-ins.
// Caught by: One_sign_in_serves_every_customer
namespace AsyncKatas.SyncOverAsync;

public sealed class PriceList(ITicketPartner partner)
{
    private static readonly decimal BookingFee = 1.50m;

    public static Task<PriceList> CreateAsync(ITicketPartner partner) => Task.FromResult(new PriceList(partner));

    public async Task<decimal> GetPriceAsync(string fixture, CancellationToken cancellationToken)
    {
        var token = await partner.SignInAsync();
        var quote = await partner.QuoteAsync($"Bearer {token}", fixture, cancellationToken);
        return quote + BookingFee;
    }
}
