// Also right: a group that other services share, worth its file as soon as a second service needs it.
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        await using var group = new TaskGroup(cancellationToken);

        var authorisation = group.Run(token => payments.AuthoriseAsync(order.Card, order.Price, token));
        var seat = group.Run(token => seats.ReserveAsync(order.Seat, token));
        var delivery = group.Run(token => courier.QuoteAsync(order.Address, token));
        await group.Completion();

        return new Ticket(await authorisation, await seat, await delivery);
    }
}
