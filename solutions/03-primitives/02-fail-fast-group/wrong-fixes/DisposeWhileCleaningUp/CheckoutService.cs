// Tempting: whoever cancels the group is the last who needs it.
// Fails: the cancelled calls still hold its token: what they do with it while they clean up throws ObjectDisposedException.
// Caught by: It_waits_until_every_cancelled_call_has_cleaned_up
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

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
            group.Dispose();
        }

        group.Dispose();
        if (failed is not null)
            await failed;

        return new Ticket(await authorisation, await seat, await delivery);
    }

    static async Task<T> Begin<T>(Func<Task<T>> call) => await call();
}
