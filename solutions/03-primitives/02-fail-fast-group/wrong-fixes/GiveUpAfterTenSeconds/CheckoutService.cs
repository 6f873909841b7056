// Tempting: a deadline of ten seconds is better than thirty.
// Fails: the seat was gone after 50 ms, and the customer hears of it after ten seconds.
// Caught by: A_failure_cancels_the_calls_that_are_still_under_way
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        group.CancelAfter(TimeSpan.FromSeconds(10));

        var authorisation = Begin(() => payments.AuthoriseAsync(order.Card, order.Price, group.Token));
        var seat = Begin(() => seats.ReserveAsync(order.Seat, group.Token));
        var delivery = Begin(() => courier.QuoteAsync(order.Address, group.Token));

        await Task.WhenAll(authorisation, seat, delivery);
        return new Ticket(await authorisation, await seat, await delivery);
    }

    static async Task<T> Begin<T>(Func<Task<T>> call) => await call();
}
