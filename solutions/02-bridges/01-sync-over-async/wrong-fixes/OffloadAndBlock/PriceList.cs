// Tempting: Task.Run leaves the window's context behind, so that nothing can deadlock on it.
// Fails: the caller waits all the same; and a server whose pool is exhausted has no thread for the hop.
// Caught by: The_counter_stays_usable_while_a_price_is_looked_up
#pragma warning disable VSTHRD002, MA0042, MA0045 // the blocking calls are the point
namespace AsyncKatas.SyncOverAsync;

public sealed class PriceList
{
    private static readonly decimal BookingFee = 1.50m;

    private readonly ITicketPartner _partner;
    private readonly string _token;

    public PriceList(ITicketPartner partner)
    {
        _partner = partner;
        _token = Task.Run(LoadTokenAsync).GetAwaiter().GetResult();
    }

    public static Task<PriceList> CreateAsync(ITicketPartner partner) => Task.FromResult(new PriceList(partner));

    public Task<decimal> GetPriceAsync(string fixture, CancellationToken cancellationToken)
        => Task.FromResult(GetPrice(fixture, cancellationToken));

    private decimal GetPrice(string fixture, CancellationToken cancellationToken)
        => Task.Run(() => FetchPriceAsync(fixture, cancellationToken), cancellationToken).Result;

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
