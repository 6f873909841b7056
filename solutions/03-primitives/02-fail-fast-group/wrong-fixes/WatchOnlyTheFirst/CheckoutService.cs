// Tempting: WhenAny tells which call ended first, and a failure is what ends early.
// Fails: a success can end first; after it nobody watches, and a later failure waits for the slowest call again.
// Caught by: A_failure_after_a_success_cancels_the_rest
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        var authorisation = Begin(() => payments.AuthoriseAsync(order.Card, order.Price, group.Token));
        var seat = Begin(() => seats.ReserveAsync(order.Seat, group.Token));
        var delivery = Begin(() => courier.QuoteAsync(order.Address, group.Token));

        var first = await Task.WhenAny(authorisation, seat, delivery);
        if (!first.IsCompletedSuccessfully)
            await group.CancelAsync();

        await Task.WhenAll(authorisation, seat, delivery);
        return new Ticket(await authorisation, await seat, await delivery);
    }

    static async Task<T> Begin<T>(Func<Task<T>> call) => await call();
}
