// Also right: when a container has to construct the object, it starts the sign-in at once and keeps the task for whoever needs the token.
namespace AsyncKatas.SyncOverAsync;

public sealed class PriceList
{
    private static readonly decimal BookingFee = 1.50m;

    private readonly ITicketPartner _partner;
    private readonly Task<string> _token;

    public PriceList(ITicketPartner partner)
    {
        _partner = partner;
        _token = LoadTokenAsync();
    }

    public async Task<decimal> GetPriceAsync(string fixture, CancellationToken cancellationToken)
    {
        // The sign-in belongs to all; who leaves ends only the wait for it.
        var token = await _token.WaitAsync(cancellationToken);
        var quote = await _partner.QuoteAsync(token, fixture, cancellationToken);
        return quote + BookingFee;
    }

    private async Task<string> LoadTokenAsync() => $"Bearer {await _partner.SignInAsync()}";
}
