// Tempting: when the customer has given up, there is nothing left to find out, so throw as soon as that is noticed.
// Fails: the loop was also what waited. The first call to end takes the checkout along, and two others clean up behind its back, on a source that is disposed of.
// Caught by: A_customer_who_gives_up_cancels_all_three_calls
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        // The group ends when the customer gives up or when a call fails; disposing it lets go of the customer's token.
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        var authorisation = Begin(() => payments.AuthoriseAsync(order.Card, order.Price, group.Token));
        var seat = Begin(() => seats.ReserveAsync(order.Seat, group.Token));
        var delivery = Begin(() => courier.QuoteAsync(order.Address, group.Token));

        // In the order in which they end, so that the first failure is the cause and every later one its consequence.
        Task? failed = null;
        await foreach (var call in Task.WhenEach(authorisation, seat, delivery))
        {
            if (failed is not null || call.IsCompletedSuccessfully)
                continue;

            cancellationToken.ThrowIfCancellationRequested();
            failed = call;
            await group.CancelAsync();
        }

        // Only here have all three ended. Awaiting a failed task throws its own exception, with the original stack.
        if (failed is not null)
            await failed;

        return new Ticket(await authorisation, await seat, await delivery);
    }

    // An async method turns an exception thrown before the first await into a failed task: the earlier calls stay watched.
    static async Task<T> Begin<T>(Func<Task<T>> call) => await call();
}
