namespace AsyncKatas.SyncOverAsync;

public sealed class TicketDesk(PriceList prices) : ITicketDesk
{
    public async Task<Offer> OfferAsync(string fixture, int seats, CancellationToken cancellationToken)
    {
        var quote = await prices.GetQuoteAsync(fixture, cancellationToken);
        return new Offer(fixture, seats, seats * (quote + PriceList.BookingFee));
    }
}
