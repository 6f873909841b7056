// Tempting: WaitAsync with the token of the group ends the wait at the first failure.
// Fails: it ends the wait, not the calls: they clean up, or fail to, after the customer has been answered.
// Caught by: It_waits_until_every_cancelled_call_has_cleaned_up
namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Exception? cause = null;

        var authorisation = Guard(() => payments.AuthoriseAsync(order.Card, order.Price, group.Token));
        var seat = Guard(() => seats.ReserveAsync(order.Seat, group.Token));
        var delivery = Guard(() => courier.QuoteAsync(order.Address, group.Token));

        try
        {
            await Task.WhenAll(authorisation, seat, delivery).WaitAsync(group.Token);
        }
        catch (OperationCanceledException) when (cause is not null)
        {
            throw cause;
        }

        return new Ticket(await authorisation, await seat, await delivery);

        async Task<T> Guard<T>(Func<Task<T>> call)
        {
            try
            {
                return await call();
            }
            catch (Exception exception)
            {
                cause ??= exception;
                await group.CancelAsync();
                throw;
            }
        }
    }
}
