// Also right: when the box office must open at once, or may never ask for a price, the first price signs in and the others share that task.
namespace AsyncKatas.SyncOverAsync;

public sealed class PriceList(ITicketPartner partner)
{
    private static readonly decimal BookingFee = 1.50m;

#pragma warning disable VSTHRD011 // warns of factories that need the first caller's thread; this one leaves it behind
    private readonly Lazy<Task<string>> _token = new(async () => $"Bearer {await partner.SignInAsync().ConfigureAwait(false)}");
#pragma warning restore VSTHRD011

    public async Task<decimal> GetPriceAsync(string fixture, CancellationToken cancellationToken)
    {
        var token = await _token.Value.WaitAsync(cancellationToken);
        var quote = await partner.QuoteAsync(token, fixture, cancellationToken);
        return quote + BookingFee;
    }
}
