namespace AsyncKatas.SyncOverAsync;

public sealed class TicketDesk(PriceList prices) : ITicketDesk
{
    // The interface promised a task all along; now it is a real one.
    public async Task<Offer> OfferAsync(string fixture, int seats, CancellationToken cancellationToken)
    {
        var price = await prices.GetPriceAsync(fixture, cancellationToken);
        return new Offer(fixture, seats, seats * price);
    }
}
