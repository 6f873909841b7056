// Tempting: the constructor starts the sign-in and leaves; by the time of the first customer the token will be there.
// Fails: nothing makes the first customer wait for it: the partner refuses a request without a token.
// Caught by: The_counter_stays_usable_while_the_desk_opens
namespace AsyncKatas.SyncOverAsync;

public sealed class PriceList
{
    private static readonly decimal BookingFee = 1.50m;

    private readonly ITicketPartner _partner;
    private string? _token;

    public PriceList(ITicketPartner partner)
    {
        _partner = partner;
        _ = SignInAsync();
    }

    public static Task<PriceList> CreateAsync(ITicketPartner partner) => Task.FromResult(new PriceList(partner));

    public async Task<decimal> GetPriceAsync(string fixture, CancellationToken cancellationToken)
    {
        var quote = await _partner.QuoteAsync($"Bearer {_token}", fixture, cancellationToken);
        return quote + BookingFee;
    }

    private async Task SignInAsync() => _token = await _partner.SignInAsync();
}
