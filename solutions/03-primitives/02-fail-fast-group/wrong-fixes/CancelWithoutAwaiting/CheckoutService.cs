// Tempting: the first failure decides, so there seems to be nothing left to wait for.
// Fails: the customer gets the answer while the card is still authorised; nobody sees whether the cleanup ends, or how.
// Caught by: It_waits_until_every_cancelled_call_has_cleaned_up
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
            if (call.IsCompletedSuccessfully)
                continue;

            await group.CancelAsync();
            await call;
        }

        return new Ticket(await authorisation, await seat, await delivery);
    }

    static async Task<T> Begin<T>(Func<Task<T>> call) => await call();
}
