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
            // Looked at, also where it is only a consequence: what nobody looks at is reported as unobserved.
            _ = call.Exception;
            if (failed is not null || call.IsCompletedSuccessfully)
                continue;

            // A customer who has given up is a cause as well, and came before any cleanup that fails.
            failed = cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : call;
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
