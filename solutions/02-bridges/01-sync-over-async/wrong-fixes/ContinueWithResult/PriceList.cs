// Tempting: ContinueWith returns a task at once and needs no async keyword; inside it, .Result cannot block any more.
// Fails: inside it, .Result still wraps: a failure and a cancellation both arrive as AggregateException.
// Caught by: A_failure_of_the_partner_arrives_as_what_it_is
#pragma warning disable VSTHRD002, MA0042, MA0045 // the wrapping call is the point
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
        => _partner.QuoteAsync(_token, fixture, cancellationToken)
            .ContinueWith(quote => quote.Result + BookingFee, TaskScheduler.Default);
}
