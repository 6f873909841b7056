// Tempting: a cancelled call is a consequence, so only a faulted one seems to be a cause.
// Fails: an HTTP client reports its own timeout as a cancellation; then nobody tells the other two.
// Caught by: A_partners_own_timeout_cancels_the_others_too
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        var authorisation = Begin(() => payments.AuthoriseAsync(order.Card, order.Price, group.Token));
        var seat = Begin(() => seats.ReserveAsync(order.Seat, group.Token));
        var delivery = Begin(() => courier.QuoteAsync(order.Address, group.Token));

        await foreach (var call in Task.WhenEach(authorisation, seat, delivery))
        {
            if (call.IsFaulted)
                await group.CancelAsync();
        }

        await Task.WhenAll(authorisation, seat, delivery);
        return new Ticket(await authorisation, await seat, await delivery);
    }

    static async Task<T> Begin<T>(Func<Task<T>> call) => await call();
}
