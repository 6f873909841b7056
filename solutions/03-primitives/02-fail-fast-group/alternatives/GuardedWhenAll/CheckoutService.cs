// Also right: each call cancels the group itself, WhenAll waits for the rest, and a note keeps the first failure.
using System.Runtime.ExceptionServices;

namespace AsyncKatas.FailFastGroup;

public sealed class CheckoutService(IPayments payments, ISeats seats, ICourier courier)
{
    public async Task<Ticket> CheckoutAsync(Order order, CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ExceptionDispatchInfo? cause = null;

        var authorisation = Guard(() => payments.AuthoriseAsync(order.Card, order.Price, group.Token));
        var seat = Guard(() => seats.ReserveAsync(order.Seat, group.Token));
        var delivery = Guard(() => courier.QuoteAsync(order.Address, group.Token));

        try
        {
            await Task.WhenAll(authorisation, seat, delivery);
        }
        catch
        {
            cancellationToken.ThrowIfCancellationRequested();
            cause?.Throw();
            throw;
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
                Interlocked.CompareExchange(ref cause, ExceptionDispatchInfo.Capture(exception), null);
                await group.CancelAsync();
                throw;
            }
        }
    }
}
