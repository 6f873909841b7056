// Tempting: awaiting each call before the next begins leaves no sibling to cancel.
// Fails: a checkout takes as long as all three partners together.
// Caught by: The_three_calls_overlap_and_hold_no_thread
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        var authorisation = await payments.AuthoriseAsync(order.Card, order.Price, cancellationToken);
        var seat = await seats.ReserveAsync(order.Seat, cancellationToken);
        var delivery = await courier.QuoteAsync(order.Address, cancellationToken);

        return new Ticket(authorisation, seat, delivery);
    }
}
