namespace AsyncKatas.FailFastGroup;

// Sells a season ticket: authorises the card, reserves the seat and asks the courier for a price, all three at once.
// A seat that is gone is known after 50 ms. The customer hears of it after 30 s, when the slowest partner has answered,
// and by then the price of the ticket is blocked on the card.
public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    // TODO: when one call fails, tell the customer why at once, and leave nothing running behind.
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        var authorisation = payments.AuthoriseAsync(order.Card, order.Price, cancellationToken);
        var seat = seats.ReserveAsync(order.Seat, cancellationToken);
        var delivery = courier.QuoteAsync(order.Address, cancellationToken);

        await Task.WhenAll(authorisation, seat, delivery);

        return new Ticket(await authorisation, await seat, await delivery);
    }
}
