namespace AsyncKatas.SyncOverAsync;

// Makes offers to customers: so many seats for a fixture, at today's price.
// At the counter, "Not responding" appears in the title bar and stays there, long after the partner has answered.
public sealed class TicketDesk(PriceList prices) : ITicketDesk
{
    public Task<Offer> OfferAsync(string fixture, int seats, CancellationToken cancellationToken)
    {
        var price = prices.GetPrice(fixture, cancellationToken);
        return Task.FromResult(new Offer(fixture, seats, seats * price));
    }
}
