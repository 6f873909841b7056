// Tempting: one of the exceptions must be the right one, so an AggregateException with all of them is safe.
// Fails: no catch (IOException) finds the cause any more, and a customer who gave up looks like a failure.
// Caught by: The_failure_is_reported_not_the_cancellations_it_caused
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var failures = new List<Exception>();

        var authorisation = Guard(() => payments.AuthoriseAsync(order.Card, order.Price, group.Token));
        var seat = Guard(() => seats.ReserveAsync(order.Seat, group.Token));
        var delivery = Guard(() => courier.QuoteAsync(order.Address, group.Token));

        await Task.WhenAll(authorisation, seat, delivery);
        if (failures.Count > 0)
            throw new AggregateException(failures);

        return new Ticket((await authorisation)!, (await seat)!, await delivery);

        async Task<T?> Guard<T>(Func<Task<T>> call)
        {
            try
            {
                return await call();
            }
            catch (Exception exception)
            {
                lock (failures)
                    failures.Add(exception);
                await group.CancelAsync();
                return default;
            }
        }
    }
}
