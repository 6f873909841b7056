// Tempting: all three are awaited and the others are cancelled: the order of the awaits looks like a matter of taste.
// Fails: the first await throws the cancellation of a call that was only a victim; the customer reads "a task was canceled".
// Caught by: The_failure_is_reported_not_the_cancellations_it_caused
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
            if (!call.IsCompletedSuccessfully)
                await group.CancelAsync();
        }

        return new Ticket(await authorisation, await seat, await delivery);
    }

    static async Task<T> Begin<T>(Func<Task<T>> call) => await call();
}
