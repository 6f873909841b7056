// Tempting: every call returns a task, so every failure seems to arrive through one.
// Fails: a call can throw before it has a task to return; then this method ends, and the calls already made run on unwatched.
// Caught by: A_call_that_throws_at_once_cancels_the_calls_already_made
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        var authorisation = payments.AuthoriseAsync(order.Card, order.Price, group.Token);
        var seat = seats.ReserveAsync(order.Seat, group.Token);
        var delivery = courier.QuoteAsync(order.Address, group.Token);

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
}
