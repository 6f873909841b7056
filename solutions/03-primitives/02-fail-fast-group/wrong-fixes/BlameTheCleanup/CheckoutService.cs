// Tempting: the first task that ends without success is the cause, and after a cancellation that is a cancelled one.
// Fails: unless its cleanup fails; then a customer who has left is reported as a payment that could not be voided.
// Caught by: A_cleanup_that_fails_does_not_turn_a_cancellation_into_a_failure
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        var authorisation = Begin(() => payments.AuthoriseAsync(order.Card, order.Price, group.Token));
        var seat = Begin(() => seats.ReserveAsync(order.Seat, group.Token));
        var delivery = Begin(() => courier.QuoteAsync(order.Address, group.Token));

        Task? failed = null;
        await foreach (var call in Task.WhenEach(authorisation, seat, delivery))
        {
            if (failed is not null || call.IsCompletedSuccessfully)
                continue;

            failed = call;
            await group.CancelAsync();
        }

        if (failed is not null)
            await failed;

        return new Ticket(await authorisation, await seat, await delivery);
    }

    static async Task<T> Begin<T>(Func<Task<T>> call) => await call();
}
