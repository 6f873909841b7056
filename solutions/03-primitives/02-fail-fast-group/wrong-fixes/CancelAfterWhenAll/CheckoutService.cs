// Tempting: when WhenAll throws, something has failed, and the rest can be cancelled.
// Fails: WhenAll throws only when all three have ended: there is no rest, and the customer has waited for the slowest.
// Caught by: A_failure_cancels_the_calls_that_are_still_under_way
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        var authorisation = Begin(() => payments.AuthoriseAsync(order.Card, order.Price, group.Token));
        var seat = Begin(() => seats.ReserveAsync(order.Seat, group.Token));
        var delivery = Begin(() => courier.QuoteAsync(order.Address, group.Token));

        try
        {
            await Task.WhenAll(authorisation, seat, delivery);
        }
        catch
        {
            await group.CancelAsync();
            throw;
        }

        return new Ticket(await authorisation, await seat, await delivery);
    }

    static async Task<T> Begin<T>(Func<Task<T>> call) => await call();
}
