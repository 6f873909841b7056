// Tempting: the group needs a source of its own, and this one is created in one word.
// Fails: it is not linked: a customer who closes the page cancels nothing.
// Caught by: A_customer_who_gives_up_cancels_all_three_calls
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = new CancellationTokenSource();
        cancellationToken.ThrowIfCancellationRequested();

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
