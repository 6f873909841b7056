// Tempting: each failing call notes its exception, and the note is thrown at the end.
// Fails: a cleanup that fails later overwrites the cause; the customer reads about a void that did not work.
// Caught by: A_cleanup_that_fails_does_not_hide_the_cause
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Exception? cause = null;

        var authorisation = Guard(() => payments.AuthoriseAsync(order.Card, order.Price, group.Token));
        var seat = Guard(() => seats.ReserveAsync(order.Seat, group.Token));
        var delivery = Guard(() => courier.QuoteAsync(order.Address, group.Token));

        try
        {
            await Task.WhenAll(authorisation, seat, delivery);
        }
        catch when (cause is not null)
        {
            throw cause;
        }

        return new Ticket(await authorisation, await seat, await delivery);

        async Task<T> Guard<T>(Func<Task<T>> call)
        {
            try
            {
                return await call();
            }
            catch (Exception exception)
            {
                if (exception is not OperationCanceledException || cause is null)
                    cause = exception;
                await group.CancelAsync();
                throw;
            }
        }
    }
}
