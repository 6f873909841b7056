namespace AsyncKatas.SyncOverAsync;

public sealed class TicketDesk(PriceList prices) : ITicketDesk
{
    public async Task<Offer> OfferAsync(string fixture, int seats, CancellationToken cancellationToken)
    {
        var price = await prices.GetPriceAsync(fixture, cancellationToken).ConfigureAwait(false);
        return new Offer(fixture, seats, seats * price);
    }
}
