// Tempting: a default value in place of an exception keeps the other two from being lost.
// Fails: the customer gets a ticket without a seat.
// Caught by: The_failure_is_reported_not_the_cancellations_it_caused
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
        cancellationToken.ThrowIfCancellationRequested();
        return new Ticket((await authorisation)!, (await seat)!, await delivery);

        async Task<T?> Guard<T>(Func<Task<T>> call)
        {
            try
            {
                return await call();
            }
            catch
            {
                await group.CancelAsync();
                return default;
            }
        }
    }
}
