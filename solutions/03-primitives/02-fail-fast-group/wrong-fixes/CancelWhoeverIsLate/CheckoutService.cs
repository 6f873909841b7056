// Tempting: a finally runs on every path, so no failure can be missed.
// Fails: it also runs after a success: the first answer cancels the two that are still on their way.
// Caught by: The_ticket_carries_the_answer_of_each_partner_asked_once
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        var authorisation = Guard(() => payments.AuthoriseAsync(order.Card, order.Price, group.Token));
        var seat = Guard(() => seats.ReserveAsync(order.Seat, group.Token));
        var delivery = Guard(() => courier.QuoteAsync(order.Address, group.Token));

        await Task.WhenAll(authorisation, seat, delivery);
        return new Ticket(await authorisation, await seat, await delivery);

        async Task<T> Guard<T>(Func<Task<T>> call)
        {
            try
            {
                return await call();
            }
            finally
            {
                await group.CancelAsync();
            }
        }
    }
}
